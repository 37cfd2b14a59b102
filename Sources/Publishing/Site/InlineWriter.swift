import Markup

/// Writes the text of a block with its inlines, which are properly nested.
struct InlineWriter {
  private let document: Document
  private let place: DocumentWriter.LinkPlace
  private var open: [(end: Int, closing: StaticString)] = []

  init(_ document: Document, _ place: @escaping DocumentWriter.LinkPlace) {
    self.document = document
    self.place = place
  }

  mutating func write(_ range: Range<Int>, into html: inout HTMLWriter) {
    var offset = range.lowerBound
    var index = document.inlines.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while index < document.inlines.count {
      let inline = document.inlines[index]
      guard inline.range.lowerBound < range.upperBound else { break }
      index += 1
      closeAll(until: inline.range.lowerBound, from: &offset, into: &html)
      html.text(document.text[offset..<inline.range.lowerBound])
      offset = inline.range.lowerBound
      let end = min(inline.range.upperBound, range.upperBound)
      guard !inline.range.isEmpty || isNoteMark(inline) else { continue }
      open.append((end, begin(inline, into: &html)))
    }
    closeAll(until: range.upperBound, from: &offset, into: &html)
    html.text(document.text[offset..<range.upperBound])
  }

  /// Writes the text up to an offset as far as inlines end before it, and ends them.
  private mutating func closeAll(
    until limit: Int, from offset: inout Int, into html: inout HTMLWriter
  ) {
    while let last = open.last, last.end <= limit {
      html.text(document.text[offset..<last.end])
      offset = last.end
      html.markup(last.closing)
      open.removeLast()
    }
  }

  private func isNoteMark(_ inline: Inline) -> Bool {
    if case .noteMark = inline.kind { true } else { false }
  }

  private func begin(_ inline: Inline, into html: inout HTMLWriter) -> StaticString {
    switch inline.kind {
    case .emphasis: return tag("em", "</em>", &html)
    case .strong: return tag("strong", "</strong>", &html)
    case .code: return tag("code", "</code>", &html)
    case .superscript: return tag("sup", "</sup>", &html)
    case .subscript: return tag("sub", "</sub>", &html)
    case .deletion: return tag("del", "</del>", &html)
    case .insertion: return tag("ins", "</ins>", &html)
    case .citation: return tag("cite", "</cite>", &html)
    case .marked: return tag("mark", "</mark>", &html)
    case .quotation, .smallCapitals, .ruby, .image: return ""
    case .abbreviation(let words):
      guard let words else { return tag("abbr", "</abbr>", &html) }
      html.open("abbr", ("title", words))
      return "</abbr>"
    case .link(let index):
      guard let address = place(document.links[index].url) else { return "" }
      html.open("a", ("href", address))
      return "</a>"
    case .noteMark(let index):
      html.open("a", ("href", "#note-\(document.notes[index].number)"), ("role", "doc-noteref"))
      return "</a>"
    }
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
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
