extension ItemScanner {
  /// Reads a member of the page and keeps it, unless it is too large.
  mutating func keepMember(_ name: String?) throws(JSONSyntaxError) {
    let limit = name.map { head.limit(for: $0) } ?? 0
    _ = lexer.peekToken()
    let mark = lexer.mark
    if let value = try lexer.keptValue(limit: limit), let name {
      head.keep(name, value, size: lexer.window.offset - mark.offset)
    } else {
      note(.memberTooLarge(name: name ?? "…", limit: PageHead.memberLimit), mark: mark)
    }
  }

  /// Reads what members of the feed can be found before the items of a page with a damaged head.
  mutating func salvageMembers(before mark: JSONLexer.Mark) {
    lexer.seek(to: .beginning)
    _ = lexer.peek()
    let text = lexer.window.next(min(mark.offset, PageHead.totalLimit))
    let names = [
      "version", "title", "language", "home_page_url", "feed_url", "next_url", "_carrel",
    ]
    salvage(names, in: text)
    lexer.seek(to: mark)
  }

  /// Reads what members of the feed can be found after the items of a page that has no end.
  mutating func salvageMembers(after mark: JSONLexer.Mark) {
    let start = max(0, mark.offset - PageHead.memberLimit / 2)
    lexer.window.seek(to: start)
    _ = lexer.peek()
    let text = lexer.window.next(PageHead.memberLimit)
    salvage(["next_url"], in: text)
    lexer.seek(to: mark)
  }

  private mutating func salvage(_ names: [String], in text: [UInt8]) {
    for name in names where !head.holds(name) {
      if let value = SalvagedMember(name, in: text)?.value { head.keep(name, value, size: 0) }
    }
  }
}

/// A member found by its name alone, in text that is not JSON as a whole.
private struct SalvagedMember {
  let value: JSON

  init?(_ name: String, in text: [UInt8]) {
    guard let range = text.firstRange(of: Array("\"\(name)\"".utf8)) else { return nil }
    let value = text.withUnsafeBytes { bytes -> JSON? in
      var lexer = JSONLexer(
        ByteWindow(over: UnsafeRawBufferPointer(rebasing: bytes[range.upperBound...])))
      do throws(JSONSyntaxError) {
        try lexer.expect(Byte.colon, .colon)
        return try lexer.keptValue(limit: PageHead.totalLimit)
      } catch {
        return nil
      }
    }
    guard let value else { return nil }
    self.value = value
  }
}
