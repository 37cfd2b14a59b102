import Markup

/// Writes the text of a block with its inlines, which are properly nested.
struct InlineWriter {
  private let document: Document
  private let places: LinkPlaces
  private var open: [(end: Int, closing: StaticString)] = []
  /// Where the last link ends: none may stand in another.
  private var linkEnd = 0
  /// The next place that a link may lead to.
  private var anchor: Int
  private let isPreformatted: Bool

  /// A writer for the text from an offset on.
  init(_ document: Document, _ places: LinkPlaces, isPreformatted: Bool = false, from offset: Int) {
    self.document = document
    self.places = places
    self.isPreformatted = isPreformatted
    anchor = places.anchors.partitioningIndex { $0.offset >= offset }
  }

  mutating func write(_ range: Range<Int>, into html: inout HTMLWriter) {
    var offset = range.lowerBound
    var index = document.inlines.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while index < document.inlines.count {
      let inline = document.inlines[index]
      guard inline.range.lowerBound < range.upperBound else { break }
      index += 1
      closeAll(until: inline.range.lowerBound, from: &offset, into: &html)
      text(&offset, to: inline.range.lowerBound, &html)
      let end = min(inline.range.upperBound, range.upperBound)
      if inline.range.isEmpty { continue }
      if inline.kind == .image, let address = places.picture(at: inline.range.lowerBound) {
        let words = document.string(in: inline.range).dropFirst().dropLast()
        html.open("img", ("src", address), ("alt", String(words)))
        offset = end
        continue
      }
      open.append((end, begin(inline, into: &html)))
    }
    closeAll(until: range.upperBound, from: &offset, into: &html)
    text(&offset, to: range.upperBound, &html)
  }

  /// Writes the text up to an offset as far as inlines end before it, and ends them.
  private mutating func closeAll(
    until limit: Int, from offset: inout Int, into html: inout HTMLWriter
  ) {
    while let last = open.last, last.end <= limit {
      text(&offset, to: last.end, &html)
      html.markup(last.closing)
      open.removeLast()
    }
  }

  /// Writes text up to an offset, with the places in it that links lead to.
  private mutating func text(_ offset: inout Int, to end: Int, _ html: inout HTMLWriter) {
    while anchor < places.anchors.count, places.anchors[anchor].offset < end {
      plain(offset..<max(offset, places.anchors[anchor].offset), &html)
      offset = max(offset, places.anchors[anchor].offset)
      html.open("span", ("id", places.anchors[anchor].id))
      html.close("span")
      anchor += 1
    }
    plain(offset..<max(offset, end), &html)
    offset = max(offset, end)
  }

  private func plain(_ range: Range<Int>, _ html: inout HTMLWriter) {
    html.text(document.text[range], breaksLines: !isPreformatted)
  }

  private mutating func begin(_ inline: Inline, into html: inout HTMLWriter) -> StaticString {
    switch inline.kind {
    case .emphasis: return tag("em", "</em>", &html)
    case .strong: return tag("strong", "</strong>", &html)
    case .code: return tag("code", "</code>", &html)
    case .superscript: return tag("sup", "</sup>", &html)
    case .subscript: return tag("sub", "</sub>", &html)
    case .deletion, .removed: return tag("del", "</del>", &html)
    case .insertion, .added: return tag("ins", "</ins>", &html)
    case .citation: return tag("cite", "</cite>", &html)
    case .marked: return tag("mark", "</mark>", &html)
    case .quotation, .smallCapitals, .ruby, .image: return ""
    case .abbreviation(let words):
      html.open("abbr", ("title", words))
      return "</abbr>"
    case .link(let index):
      guard let address = places.place(of: document.links[index].url) else { return "" }
      return link(inline.range, nil, address, &html)
    case .noteMark(let index):
      let note = document.notes[index]
      let isFirst = note.place == inline.range.lowerBound
      let id = isFirst ? SiteAnchor.mark(note.number) : nil
      guard note.block != nil else { return "" }
      return link(inline.range, id, "#" + SiteAnchor.note(note.number), &html)
    }
  }

  /// Begins a link, unless one is open.
  private mutating func link(
    _ range: Range<Int>, _ id: String?, _ address: String, _ html: inout HTMLWriter
  ) -> StaticString {
    if range.lowerBound < linkEnd { return "" }
    linkEnd = range.upperBound
    html.open("a", ("id", id), ("href", address))
    return "</a>"
  }

  private func tag(
    _ name: StaticString, _ closing: StaticString, _ html: inout HTMLWriter
  ) -> StaticString {
    html.open(name)
    return closing
  }
}

extension Array {
  /// The index of the first element that meets a condition, which all after it meet too.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
