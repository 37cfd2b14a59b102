import Hypertext
import Markup

/// Writes the text of a block with its inlines as CommonMark.
///
/// Emphasis has CommonMark's asterisks where those are certain to be read as such: beside white space
/// or punctuation, and not beside other asterisks. Elsewhere, and for what CommonMark has no sign for,
/// HTML's elements stand.
struct MarkdownInlines {
  private let document: Document
  private let links: ChapterLinks
  /// The places that links lead to, which are marked where they stand.
  private let targets: [(offset: Int, id: String)]
  /// The next of them, which is not yet marked.
  private var nextTarget = 0
  private var open: [(end: Int, closing: String)] = []
  private var linkEnd = 0
  /// How many inlines that could have asterisks begin or end at an offset.
  private var edges: [Int: Int] = [:]
  /// What is being written.
  private var range = 0..<0

  init(_ document: Document, _ links: ChapterLinks) {
    self.document = document
    self.links = links
    // The marks of notes lead to the notes themselves.
    let marks = document.inlines.filter { if case .noteMark = $0.kind { true } else { false } }
    let marked = Set(marks.map(\.range))
    let wanted = Set(
      document.links.filter { !marked.contains($0.range) }.compactMap { links.place(of: $0.url) })
    targets = links.anchors.filter { wanted.contains("#" + $0.id) }
  }

  /// Marks the places that stand behind the last word.
  mutating func remainingMarks() -> String {
    defer { nextTarget = targets.count }
    return targets[nextTarget...].map { Self.mark($0.id) }.joined()
  }

  private static func mark(_ id: String) -> String { "<a id=\"\(id)\"></a>" }

  /// Writes a range of the text.
  mutating func write(_ range: Range<Int>, into output: inout MarkdownText) {
    self.range = range
    linkEnd = 0
    let inlines = inlines(in: range)
    countEdges(of: inlines)
    var offset = range.lowerBound
    for inline in inlines {
      closeAll(until: inline.range.lowerBound, from: &offset, into: &output)
      let start = max(inline.range.lowerBound, offset)
      let end = min(inline.range.upperBound, range.upperBound)
      if inline.range.lowerBound < offset || start >= end { continue }
      text(&offset, to: start, &output)
      if inline.kind == .code {
        code(start..<end, &output)
        offset = end
      } else {
        open.append((end, begin(inline.kind, start..<end, &output)))
      }
    }
    closeAll(until: range.upperBound, from: &offset, into: &output)
    text(&offset, to: range.upperBound, &output)
  }

  /// The inlines that begin in a range, or before it and reach into it in a passage.
  private func inlines(in range: Range<Int>) -> ArraySlice<Inline> {
    let all = document.inlines
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.range.lowerBound < range.upperBound }
  }

  private mutating func countEdges(of inlines: ArraySlice<Inline>) {
    edges.removeAll(keepingCapacity: true)
    for inline in inlines where Self.hasSign(inline.kind) {
      edges[inline.range.lowerBound, default: 0] += 1
      edges[inline.range.upperBound, default: 0] += 1
    }
  }

  private mutating func closeAll(
    until limit: Int, from offset: inout Int, into output: inout MarkdownText
  ) {
    while let last = open.last, last.end <= limit {
      text(&offset, to: last.end, &output)
      output.markup(last.closing)
      open.removeLast()
    }
  }

  /// Writes text up to an offset, with the places in it that are marked, and those before it.
  private mutating func text(_ offset: inout Int, to end: Int, _ output: inout MarkdownText) {
    guard offset < end else { return }
    while nextTarget < targets.count, targets[nextTarget].offset < end {
      let place = max(offset, targets[nextTarget].offset)
      output.text(document.string(in: offset..<place))
      offset = place
      output.markup(Self.mark(targets[nextTarget].id))
      nextTarget += 1
    }
    output.text(document.string(in: offset..<end))
    offset = end
  }

  // MARK: - Kinds

  private mutating func begin(
    _ kind: InlineKind, _ range: Range<Int>, _ output: inout MarkdownText
  ) -> String {
    switch kind {
    case .emphasis: return mark("*", "em", range, &output)
    case .citation: return mark("*", "cite", range, &output)
    case .strong: return mark("**", "strong", range, &output)
    case .superscript: return element("sup", &output)
    case .subscript: return element("sub", &output)
    case .deletion, .removed: return element("del", &output)
    case .insertion, .added: return element("ins", &output)
    case .marked: return element("mark", &output)
    case .quotation, .smallCapitals, .ruby, .image, .code, .abbreviation: return ""
    case .link(let index):
      guard let address = links.place(of: document.links[index].url) else { return "" }
      return link(range, to: address, &output)
    case .noteMark(let index):
      let note = document.notes[index]
      guard links.hasNotes, note.block != nil else { return "" }
      return link(range, to: "#" + links.prefix + PageAnchor.note(note.number), &output)
    }
  }

  private static func hasSign(_ kind: InlineKind) -> Bool {
    kind == .emphasis || kind == .citation || kind == .strong
  }

  private func mark(
    _ sign: String, _ name: String, _ range: Range<Int>, _ output: inout MarkdownText
  ) -> String {
    let text = document.text[range]
    let isAlone = edges[range.lowerBound] == 1 && edges[range.upperBound] == 1
    let isBetween =
      (range.lowerBound <= self.range.lowerBound || Self.parts(document.text[range.lowerBound - 1]))
      && (range.upperBound >= self.range.upperBound || Self.parts(document.text[range.upperBound]))
    guard isAlone, isBetween, Self.isSolid(text.first), Self.isSolid(text.last),
      !text.contains(0x0A)
    else { return element(name, &output) }
    output.markup(sign)
    return sign
  }

  private func element(_ name: String, _ output: inout MarkdownText) -> String {
    output.markup("<\(name)>")
    return "</\(name)>"
  }

  private mutating func link(
    _ range: Range<Int>, to address: String, _ output: inout MarkdownText
  ) -> String {
    if range.lowerBound < linkEnd { return "" }
    linkEnd = range.upperBound
    output.closeSign()
    output.markup("[")
    let isPlain = !address.contains { "()<>\\".contains($0) }
    return isPlain ? "](\(address))" : "](<\(address.replacing("\\", with: "%5C"))>)"
  }

  /// Writes code between more backquotes than stand in it.
  private func code(_ range: Range<Int>, _ output: inout MarkdownText) {
    var plain = MarkdownText.plain(document.string(in: range))
    if plain.allSatisfy(\.isWhitespace) { return output.text(plain) }
    if output.isCell { plain = plain.replacing("|", with: "\\|") }
    let fence = String(repeating: "`", count: plain.longestRun(of: "`") + 1)
    let isPadded = "` ".contains(plain.first ?? "x") || "` ".contains(plain.last ?? "x")
    let padding = isPadded ? " " : ""
    output.markup(fence + padding + plain + padding + fence)
  }

  // MARK: - What stands beside

  /// Whether a byte is white space or a sign of ASCII, which parts words for certain.
  private static func parts(_ byte: UInt8) -> Bool {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return byte < 0x80 && !isLetter && !isDigit
  }

  /// Whether a byte is for certain no part of white space.
  private static func isSolid(_ byte: UInt8?) -> Bool {
    byte.map { $0 > 0x20 && ![0x85, 0xA0, 0xC2, 0xE1, 0xE2, 0xE3].contains($0) } ?? false
  }
}

extension String {
  /// How often a character stands one after the other at most.
  func longestRun(of character: Character) -> Int {
    split { $0 != character }.map(\.count).max() ?? 0
  }
}
