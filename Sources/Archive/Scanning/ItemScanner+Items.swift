extension ItemScanner {
  /// What comes after an element of `items`.
  enum Step {
    /// Another element.
    case item
    /// The rest of the page: the list has ended.
    case rest
    /// Nothing that could be found.
    case nothing
  }

  /// Scans the elements of `items`, whose bracket was stepped over, and the bracket that ends it.
  mutating func scanItems(_ visit: Visitor) {
    if lexer.peekToken() == Byte.closeBracket { return lexer.advance() }
    var step = Step.item
    while step == .item, !isOver { step = scanItem(visit) }
    if step == .nothing {
      isOver = true
      salvageMembers(after: lexer.mark)
    }
    listEnd = lexer.mark
  }

  private mutating func scanItem(_ visit: Visitor) -> Step {
    guard lexer.peekToken() != nil else {
      note(.brokenList(.unexpectedEnd))
      return .nothing
    }
    let mark = lexer.mark
    let isObject = lexer.peek() == Byte.openBrace
    do throws(JSONSyntaxError) {
      try readItem(at: mark, visit)
    } catch {
      return recover(from: mark, after: error)
    }
    index += 1
    if isOver { return .item }
    do throws(JSONSyntaxError) {
      return try stepOn()
    } catch {
      note(.brokenList(error.reason))
      // What was no item may have hidden the beginning of one: `"{"id"` for `{"id"`.
      if !isObject { lexer.seek(to: mark) }
      return nextStep()
    }
  }

  private mutating func readItem(
    at mark: JSONLexer.Mark, _ visit: Visitor
  ) throws(JSONSyntaxError) {
    guard lexer.peek() == Byte.openBrace else {
      let kind = try lexer.skipValueKind()
      return noteItem(.itemNotAnObject(kind), at: mark)
    }
    lexer.window.keep(atMost: Self.itemLimit)
    try lexer.skipValue()
    guard let start = lexer.window.kept, lexer.window.position - start <= Self.itemLimit else {
      return noteItem(.itemTooLarge(limit: Self.itemLimit), at: mark)
    }
    lexer.window.kept = nil
    itemColumn = mark.column
    deliver(lexer.window.bytes(from: start), at: mark, visit)
  }

  /// Steps over the comma or bracket after an element.
  private mutating func stepOn() throws(JSONSyntaxError) -> Step {
    switch lexer.peekToken() {
    case Byte.comma:
      lexer.advance()
      guard lexer.peekToken() == Byte.closeBracket else { return .item }
      note(.brokenList(lexer.unexpected(.itemAfterComma).reason))
      lexer.advance()
      return .rest
    case Byte.closeBracket:
      lexer.advance()
      return .rest
    case Byte.openBrace:
      note(.brokenList(lexer.unexpected(.commaBeforeItem).reason))
      return .item
    default:
      throw lexer.unexpected(.commaOrBracket)
    }
  }

  /// Notes a fault of the current element.
  mutating func noteItem(
    _ kind: Fault.Kind, at mark: JSONLexer.Mark, id: String? = nil, title: String? = nil
  ) {
    faults.append(
      Fault(
        file: page, line: mark.line, byte: mark.offset, itemIndex: index, itemID: id,
        itemTitle: title, pointer: "/items/\(index)", kind: kind))
  }
}
