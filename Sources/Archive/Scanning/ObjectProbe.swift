/// What stepping over an object showed, as far as it went.
struct ObjectProbe {
  /// The names seen.
  var outline = ItemOutline()
  /// The value of `id`, if it is short.
  var id: String?
  /// The value of `title`, if it is short.
  var title: String?
  /// The value of `url`, if it is short.
  var url: String?
  /// Why it is no object; nil if it is one.
  var error: JSONSyntaxError?

  /// Whether this is an item. In the column in which items begin, less proof is enough.
  func looksLikeItem(isInColumn: Bool) -> Bool {
    outline.looksLikeItem || isInColumn && outline.mayBeItem
  }
}

extension JSONLexer {
  /// The most bytes of an id, url or title that are worth keeping.
  private static let labelLimit = 1_024

  /// Steps over the object that the next byte begins, as far as it is one.
  mutating func probeObject() -> ObjectProbe {
    var probe = ObjectProbe()
    do throws(JSONSyntaxError) {
      try probeMembers(&probe)
    } catch {
      probe.error = error
    }
    return probe
  }

  private mutating func probeMembers(_ probe: inout ObjectProbe) throws(JSONSyntaxError) {
    try expect(Byte.openBrace, .brace)
    if peekToken() == Byte.closeBrace { return advance() }
    repeat {
      let name = try name(limit: Self.labelLimit)
      let value = try keptValue(limit: Self.labelLimit)
      guard let name else { continue }
      probe.outline.note(name)
      if name == "id" { probe.id = value?.stringOrNumber }
      if name == "url" { probe.url = value?.string }
      if name == "title" { probe.title = value?.string }
    } while try stepsToMember()
  }

  /// Steps over members and the end of the page; false if it is not whole from here.
  mutating func skipsToEnd() -> Bool {
    do throws(JSONSyntaxError) {
      while try stepsToMember() {
        try skipName()
        try skipValue()
      }
      return peekToken() == nil
    } catch {
      return false
    }
  }

  /// Whether a text begins as an object does, give or take a damaged byte, and has one of these
  /// words near its beginning.
  mutating func looksLikeFeed(_ words: [String]) -> Bool {
    let isOpen = peekToken() == Byte.openBrace
    advance()
    guard isOpen || peekToken() == Byte.quote else { return false }
    let beginning = window.next(1 << 16)
    return words.contains { beginning.contains(Array($0.utf8)) }
  }
}

extension ByteWindow {
  /// At most so many of the bytes at hand, from the next on.
  func next(_ limit: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: base + position, count: min(limit, count - position)))
  }
}
