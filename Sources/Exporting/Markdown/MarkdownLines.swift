/// Lines of CommonMark within quotations and lists, each behind the signs of what holds it.
struct MarkdownLines {
  /// What holds lines: a quotation, or an item of a list.
  private struct Holder {
    /// What stands before its first line; nil once that is written.
    var first: String?
    /// What stands before all others.
    let rest: String
  }

  /// What was written.
  private(set) var string = ""
  private var holders: [Holder] = []
  /// Whether a blank line parts what was written from what comes.
  private var needsBlank = false

  /// Begins something that holds lines.
  mutating func open(first: String, rest: String) {
    holders.append(Holder(first: first, rest: rest))
  }

  /// Ends it; where nothing was in it, its sign alone is written.
  mutating func close() {
    if holders.last?.first != nil { add("") }
    holders.removeLast()
  }

  /// Parts what was written from what comes, unless that begins what holds it.
  mutating func part() {
    if !string.isEmpty, holders.last?.first == nil { needsBlank = true }
  }

  /// Parts the item that comes from what was written.
  mutating func partItem(byBlank: Bool) { needsBlank = byBlank && !string.isEmpty }

  /// Adds a block of lines.
  mutating func add(_ block: String) {
    if needsBlank {
      let rests = holders.prefix { $0.first == nil }.map(\.rest).joined()
      string += rests.withoutBlanksAtEnd + "\n"
    }
    needsBlank = false
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      string += (prefix() + line).withoutBlanksAtEnd + "\n"
    }
  }

  private mutating func prefix() -> String {
    var prefix = ""
    for index in holders.indices {
      prefix += holders[index].first ?? holders[index].rest
      holders[index].first = nil
    }
    return prefix
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    return String(decoding: utf8.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }
}
