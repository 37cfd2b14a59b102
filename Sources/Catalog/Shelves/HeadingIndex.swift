import Foundation
import GRDB

/// The titles and the names of all articles, folded, in one run of bytes: what a list is filtered
/// by as one types.
///
/// A key stroke goes over all of it in a few milliseconds, faster than SQLite can hand over the
/// rows; it is read once, when a filter is begun.
public struct HeadingIndex: Sendable {
  /// The headings in the order of the articles' numbers, a line feed after each.
  private var text: [UInt8] = []

  /// The article of each heading, and where the heading ends.
  private var lines: [(article: Int64, end: Int)] = []

  /// The lines that were found last; a filter that goes on from that one looks at no others.
  private var last: (filter: ListFilter, lines: [Int])?

  /// Adds the heading of an article.
  mutating func add(_ bytes: UnsafeRawBufferPointer, of article: Int64) {
    text.append(contentsOf: bytes)
    text.append(UInt8(ascii: "\n"))
    lines.append((article, text.count))
  }

  /// The articles whose title and names together have every word of a filter.
  public mutating func articles(matching filter: ListFilter) -> ArticleSet {
    let words = filter.words.sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }
    let found =
      if let last, filter.narrows(last.filter) {
        last.lines.filter { line in
          text.withUnsafeBytes { has(words[...], in: $0[start(of: line)..<lines[line].end]) }
        }
      } else {
        self.lines(having: words)
      }
    last = (filter, found)
    return ArticleSet(found.map { lines[$0].article })
  }

  private func start(of line: Int) -> Int {
    line == 0 ? 0 : lines[line - 1].end
  }

  /// The lines that have every word, of which the first is looked for in all of the text.
  private func lines(having words: [[UInt8]]) -> [Int] {
    guard let rarest = words.first else { return Array(lines.indices) }
    var found: [Int] = []
    text.withUnsafeBytes { text in
      var (line, start) = (0, 0)
      while let hit = Self.position(of: rarest, in: text[start...]) {
        while lines[line].end <= hit { line += 1 }
        let heading = text[self.start(of: line)..<lines[line].end]
        start = heading.endIndex
        if has(words.dropFirst(), in: heading) { found.append(line) }
      }
    }
    return found
  }

  private func has(
    _ words: ArraySlice<[UInt8]>, in heading: Slice<UnsafeRawBufferPointer>
  ) -> Bool {
    words.allSatisfy { Self.position(of: $0, in: heading) != nil }
  }

  /// Where a word begins in a text: its first byte is looked for with `memchr`.
  private static func position(
    of word: [UInt8], in text: Slice<UnsafeRawBufferPointer>
  ) -> Int? {
    let bytes = UnsafeRawBufferPointer(rebasing: text)
    guard let base = bytes.baseAddress, word.count <= bytes.count else { return nil }
    var start = base
    let end = base + (bytes.count - word.count + 1)
    while start < end, let hit = memchr(start, Int32(word[0]), end - start) {
      if memcmp(hit, word, word.count) == 0 {
        return text.startIndex + (UnsafeRawPointer(hit) - base)
      }
      start = UnsafeRawPointer(hit) + 1
    }
    return nil
  }
}

extension ArticleCatalog {
  /// The headings of all articles as they are now.
  public func headings() throws -> HeadingIndex {
    try read { db in
      var index = HeadingIndex()
      let rows = try Row.fetchCursor(db, sql: "SELECT article, words FROM heading")
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 1) { data in
          data?.withUnsafeBytes { index.add($0, of: row[0]) }
        }
      }
      return index
    }
  }
}

extension HeadingIndex {
  /// The index of some names, whose numbers are their positions.
  public init(_ names: [String]) {
    var folder = TermFolder()
    for (position, name) in names.enumerated() {
      let words = Array(folder.words(of: name).joined(separator: " ").utf8)
      words.withUnsafeBytes { add($0, of: Int64(position)) }
    }
  }
}
