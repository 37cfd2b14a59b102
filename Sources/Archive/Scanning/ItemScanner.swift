// How a page is scanned.
//
// The page's top level is read member by member. Members other than `items` are kept, within
// limits, and decoded at the end. `items` is read element by element: the lexer steps over each
// and so validates it, and the visitor is given its bytes. Memory is that of the window.
//
// Where the text stops being JSON the scanner looks for the next place from which it is JSON
// again (ItemScanner+Recovery.swift), so that one bad item costs one item.

/// Finds the items of one page, and validates every byte of it.
struct ItemScanner: ~Copyable {
  /// A visitor of items.
  typealias Visitor = (ScannedItem) throws -> ScanDecision

  /// The largest item that is read, in bytes.
  static let itemLimit = 64 << 20

  /// The page's name in the archive's folder.
  let page: String
  var lexer: JSONLexer
  var head = PageHead()
  var faults: [Fault] = []
  var damage: DamageBudget
  /// The number of elements of `items` seen.
  var index = 0
  /// The column at which the last item began, in bytes from 0.
  var itemColumn: Int?
  /// Where the list of items ended.
  var listEnd = JSONLexer.Mark.beginning
  /// Whether nothing more is to be read: the visitor had enough, or the rest is lost.
  var isOver = false
  private var itemCount = 0
  private var wasStopped = false
  private var visitorError: (any Error)?
  private let path: String
  private let status: FileStatus

  /// A scanner of a page, of this name in the archive and this path for errors.
  init(page: String, path: String, file: OpenFile) {
    self.page = page
    self.path = path
    status = file.status
    lexer = JSONLexer(ByteWindow(over: file))
    damage = DamageBudget(fileSize: file.status.size)
  }

  /// Scans the page from its beginning.
  ///
  /// - Throws: `ArchiveError` where there is no feed; whatever the visitor throws.
  mutating func scan(_ visit: Visitor) throws -> PageSummary {
    lexer.skipByteOrderMark()
    do throws(JSONSyntaxError) {
      try scanTopLevel(visit)
    } catch {
      try recoverPage(after: error, visit)
    }
    if let visitorError { throw visitorError }
    if lexer.window.failure != 0 { try noteReadFailure() }
    if !head.hasItems { try recoverItems(visit) }
    if let visitorError { throw visitorError }
    return summary()
  }

  private mutating func scanTopLevel(_ visit: Visitor) throws(JSONSyntaxError) {
    guard lexer.peekToken() == Byte.openBrace else {
      head.topLevelKind = try lexer.skipValueKind()
      return try endPage()
    }
    lexer.advance()
    if lexer.peekToken() == Byte.closeBrace {
      lexer.advance()
      return try endPage()
    }
    try scanMembers(visit)
  }

  /// Scans members from a name to the end of the page.
  private mutating func scanMembers(_ visit: Visitor) throws(JSONSyntaxError) {
    repeat {
      try scanMember(visit)
      if isOver { return }
    } while try lexer.stepsToMember()
    try endPage()
  }

  private mutating func scanMember(_ visit: Visitor) throws(JSONSyntaxError) {
    let name = try lexer.name(limit: PageHead.memberLimit)
    guard name == "items" else { return try keepMember(name) }
    if head.hasItems { note(.duplicateMember(name: "items"), at: "/items") }
    guard lexer.peekToken() == Byte.openBracket else {
      head.itemsKind = try lexer.skipValueKind()
      return
    }
    lexer.advance()
    head.hasItems = true
    scanItems(visit)
  }

  private mutating func endPage() throws(JSONSyntaxError) {
    if lexer.peekToken() != nil { throw lexer.error(.trailingText) }
  }

  private func summary() -> PageSummary {
    var decoder = FeedDecoder(place: Fault(file: page, kind: .noID))
    let source = JSONObject(head.members)
    let feed = decoder.feed(Node(object: source, pointer: ""))
    let headFaults = wasStopped ? [] : decoder.faults
    return PageSummary(
      file: PageFile(name: page, size: status.size, modified: status.modified),
      feed: feed, source: source, nextPage: nil, itemCount: itemCount,
      faults: headFaults + faults, wasStopped: wasStopped)
  }
}

extension ItemScanner {
  /// Gives an item to the visitor.
  mutating func deliver(
    _ bytes: UnsafeRawBufferPointer, at mark: JSONLexer.Mark, _ visit: Visitor
  ) {
    let item = ScannedItem(
      page: page, index: index, offset: mark.offset, length: bytes.count, line: mark.line,
      bytes: bytes)
    itemCount += 1
    do {
      wasStopped = try visit(item) == .stop
    } catch {
      visitorError = error
    }
    isOver = wasStopped || visitorError != nil
  }

  /// Notes a fault at a place of the page.
  mutating func note(
    _ kind: Fault.Kind, at pointer: String = "", mark: JSONLexer.Mark? = nil
  ) {
    let mark = mark ?? lexer.mark
    faults.append(
      Fault(file: page, line: mark.line, byte: mark.offset, pointer: pointer, kind: kind))
  }

  private mutating func noteReadFailure() throws(ArchiveError) {
    let code = lexer.window.failure
    guard head.hasItems else { throw .notReadable(path: path, code: code) }
    note(.readFailed(code: code))
  }
}

extension ItemScanner {
  /// Goes on after an error outside of items: behind them it is a fault, and further items are
  /// looked for; before them the items are.
  private mutating func recoverPage(
    after error: JSONSyntaxError, _ visit: Visitor
  ) throws(ArchiveError) {
    if head.hasItems { return recoverTail(after: error, visit) }
    let mark = lexer.mark
    guard lexer.window.failure == 0 else { return }
    guard findsItems(where: ["\"items\"", "jsonfeed.org"]) else {
      throw .notJSON(path: path, byte: error.offset, reason: error.reason)
    }
    note(.brokenHead(error.reason), mark: mark)
    scanFoundItems(visit)
  }

  /// Looks for items where the page has no `items`, in case the name itself is damaged.
  private mutating func recoverItems(_ visit: Visitor) throws(ArchiveError) {
    if let kind = head.topLevelKind { throw .notAFeed(path: path, reason: .topLevel(kind)) }
    if let kind = head.itemsKind { throw .notAFeed(path: path, reason: .items(kind)) }
    guard findsItems(where: ["jsonfeed.org"]) else {
      throw .notAFeed(path: path, reason: .noItems)
    }
    note(.missing(name: "items"), mark: .beginning)
    scanFoundItems(visit)
  }

  private mutating func scanFoundItems(_ visit: Visitor) {
    salvageMembers(before: lexer.mark)
    head.hasItems = true
    scanItems(visit)
    if !isOver, let error = scanRest(visit) { recoverTail(after: error, visit) }
  }

  /// Scans what follows the list of items, and says what is wrong there.
  private mutating func scanRest(_ visit: Visitor) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
      if try lexer.stepsToMember() { try scanMembers(visit) } else { try endPage() }
      return nil
    } catch {
      return error
    }
  }

  /// Notes an error behind the list of items, and reads on where the list had only seemed to end.
  private mutating func recoverTail(after error: JSONSyntaxError, _ visit: Visitor) {
    var error: JSONSyntaxError? = error
    while let reason = error?.reason, !isOver {
      note(.brokenTail(reason))
      lexer.seek(to: listEnd)
      guard nextStep(isInList: false) == .item else { return }
      scanItems(visit)
      error = isOver ? nil : scanRest(visit)
    }
  }
}
