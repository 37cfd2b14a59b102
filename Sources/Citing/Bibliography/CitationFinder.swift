import Archive
import Markup

/// Finds citations that stand in a text as mere words: `[Markin, 1992: 42]`, `(Markin 1992, 42)`,
/// `Markin (1992)`, and in notes also without brackets.
///
/// A citation is taken for one only where the bibliography has exactly one work of just these authors
/// and this year; so nothing ever leads to a wrong work. Links that the author made are left alone, and so
/// is code.
struct CitationFinder: Sendable {
  private let names: [String: [CitedName]]
  private let years: Set<Int>

  /// A finder of the works of a bibliography.
  init(_ references: [Reference]) {
    names = Dictionary(grouping: references.compactMap { CitedName($0) }, by: \.year)
    years = Set(names.keys.compactMap { Int($0.prefix(4)) })
  }

  /// A place that cites a work.
  typealias Citation = (range: Range<Int>, url: String)

  /// The longest citation that is looked for, in bytes.
  private static let longest = 400

  /// The citations of a document, in reading order.
  func citations(in document: Document) -> [Citation] {
    if names.isEmpty { return [] }
    let prose = document.leaves.map { document.blocks[$0] }.filter { $0.kind != .preformatted }
    let code = document.inlines.filter { $0.kind == .code }.map(\.range)
    var found = prose.flatMap { bracketed(in: document.text, $0.range) }
    for note in document.notes.compactMap(\.block).map({ document.blocks[$0].range })
    where hasYear(in: document.text, note) {
      found += cited(in: CitationWord.all(in: document.text, note))
    }
    return Self.apart(found, from: code)
  }

  /// The citations in reading order, without those that lie over one before, or over code, whose ranges
  /// are in reading order.
  private static func apart(_ citations: [Citation], from code: [Range<Int>]) -> [Citation] {
    var apart: [Citation] = []
    var code = code[...]
    let sorted = citations.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    for citation in sorted {
      code = code.drop { $0.upperBound <= citation.range.lowerBound }
      let isInCode = code.first.map { $0.lowerBound < citation.range.upperBound } ?? false
      if !isInCode, citation.range.lowerBound >= apart.last?.range.upperBound ?? 0 {
        apart.append(citation)
      }
    }
    return apart
  }

  /// Whether one of the years stands in a range.
  private func hasYear(in text: [UInt8], _ range: Range<Int>) -> Bool {
    var (number, digits) = (0, 0)
    for offset in range {
      let byte = text[offset]
      guard (0x30...0x39).contains(byte) else {
        if digits == 4, years.contains(number) { return true }
        (number, digits) = (0, 0)
        continue
      }
      number = digits < 4 ? number * 10 + Int(byte - 0x30) : 0
      digits += 1
    }
    return digits == 4 && years.contains(number)
  }

  // MARK: - In brackets

  private func bracketed(in text: [UInt8], _ range: Range<Int>) -> [Citation] {
    var found: [Citation] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let end = Self.end(ofBracketAt: offset, in: text, range.upperBound),
        hasYear(in: text, offset..<end)
      {
        found += cited(inBracket: offset..<end, of: text, after: range.lowerBound)
      }
      offset += 1
    }
    return found
  }

  /// The offset after the bracket that closes the one at an offset; nil where none is opened there, or
  /// another one before it is closed.
  private static func end(ofBracketAt start: Int, in text: [UInt8], _ limit: Int) -> Int? {
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    for offset in start + 1..<max(start + 1, min(limit, start + longest)) {
      let byte = text[offset]
      if byte == closing { return offset + 1 }
      if byte == text[start] { return nil }
    }
    return nil
  }

  private func cited(
    inBracket bracket: Range<Int>, of text: [UInt8], after start: Int
  ) -> [Citation] {
    let inside = bracket.lowerBound + 1..<bracket.upperBound - 1
    let words = CitationWord.all(in: text, inside)
    // `Markin (1992)`: the authors stand before.
    if let first = words.first, names[first.folded] != nil {
      let before = max(start, bracket.lowerBound - 120)..<bracket.lowerBound
      var named = CitationWord.all(in: text, Self.wordStart(before, text))
      if named.last?.folded == "s", named.last?.separator.isEmpty == false { named.removeLast() }
      return id(of: first.folded, after: named[...]).map { [(bracket, "#" + $0.id)] } ?? []
    }
    let parts = Self.parts(of: inside, at: UInt8(ascii: ";"), in: text)
    let found = parts.map { part in cited(in: words.filter { part.contains($0.range.lowerBound) }) }
    if parts.count == 1, found[0].count == 1 { return [(bracket, found[0][0].url)] }
    return zip(parts, found).flatMap { part, found in
      // What stands behind, such as a page, belongs to it.
      found.count == 1 ? [(found[0].range.lowerBound..<part.upperBound, found[0].url)] : found
    }
  }

  /// A range that begins with a whole character.
  private static func wordStart(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    let start = range.first { text[$0] & 0xC0 != 0x80 } ?? range.upperBound
    return start..<range.upperBound
  }

  private static func parts(
    of range: Range<Int>, at separator: UInt8, in text: [UInt8]
  ) -> [Range<Int>] {
    text[range].split(separator: separator).map { $0.startIndex..<$0.endIndex }
  }

  // MARK: - Authors and years

  /// The citations among words: authors, and right behind them the year.
  private func cited(in words: [CitationWord]) -> [Citation] {
    var found: [Citation] = []
    for (index, word) in words.enumerated() where names[word.folded] != nil {
      guard Self.parts(word.separator), let named = id(of: word.folded, after: words[..<index])
      else { continue }
      found.append((words[named.start].range.lowerBound..<word.range.upperBound, "#" + named.id))
    }
    return found
  }

  /// Whether signs may stand between authors and year: a comma, the full stop of an initial.
  private static func parts(_ separator: String) -> Bool {
    separator.allSatisfy { ",.".contains($0) }
  }

  /// The one work of a year whose authors stand at the end of words, and where they begin.
  private func id(
    of year: String, after words: ArraySlice<CitationWord>
  ) -> (id: String, start: Int)? {
    var found: (id: String, start: Int)?
    for name in names[year] ?? [] {
      guard let start = name.start(in: words) else { continue }
      if let found, found.id != name.id { return nil }
      found = (name.id, start)
    }
    return found
  }
}

extension Document {
  /// The document with its citations of the works of a bibliography as links to them, `#ID`; the text
  /// and all numbers stay as they are.
  ///
  ///     let document = Document(html: "<p>So it was [Markin, 1992: 42].</p>")
  ///     document.linkingCitations(of: article.references).links.map(\.url)   // ["#markin-1992"]
  public func linkingCitations(of references: [Reference]) -> Document {
    references.isEmpty ? self : linking(CitationFinder(references).citations(in: self))
  }
}
