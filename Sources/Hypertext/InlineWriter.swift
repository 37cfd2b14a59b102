import Markup

/// Writes the text of a block with its inlines, which are properly nested.
struct InlineWriter {
  private let document: Document
  private let places: any LinkPlaces
  private let isBook: Bool
  private let prefix: String
  private let linksNotes: Bool
  private let marks: [TextMark]
  private var open: [(end: Int, closing: StaticString)] = []
  /// Where the last link ends: none may stand in another.
  private var linkEnd = 0
  /// The languages of the block's text that are told, within it.
  private let languages: [LanguageSpan]
  private let isRightToLeft: Bool?
  /// The next of the marks, which is not yet written.
  private(set) var nextMark: Int
  private let isPreformatted: Bool

  /// A writer for the text of a block.
  ///
  /// - Parameter nextMark: The first of the marks that is not yet written.
  init(
    _ document: Document, _ places: any LinkPlaces, _ form: HypertextForm, _ marks: [TextMark],
    nextMark: Int, isPreformatted: Bool, languages: [LanguageSpan]
  ) {
    self.document = document
    self.places = places
    isBook = form.isBook
    prefix = form.prefix
    linksNotes = form.linksNotes
    self.marks = marks
    self.nextMark = nextMark
    self.isPreformatted = isPreformatted
    self.languages = languages
    isRightToLeft = form.isRightToLeft
  }

  mutating func write(_ range: Range<Int>, into html: inout HTMLWriter) {
    var offset = range.lowerBound
    var index = document.inlines.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    var language = 0
    while index < document.inlines.count {
      let inline = document.inlines[index]
      guard inline.range.lowerBound < range.upperBound else { break }
      index += 1
      beginLanguages(&language, before: inline.range, from: &offset, into: &html)
      closeAll(until: inline.range.lowerBound, from: &offset, into: &html)
      text(&offset, to: inline.range.lowerBound, &html)
      let end = min(inline.range.upperBound, range.upperBound)
      if inline.range.isEmpty { continue }
      if inline.kind == .image, let address = places.picture(at: inline.range.lowerBound) {
        let words = document.string(in: inline.range).dropFirst().dropLast()
        html.void("img", ("src", address), ("alt", String(words)))
        offset = end
        continue
      }
      open.append((end, begin(inline, into: &html)))
    }
    let rest = range.upperBound..<range.upperBound
    beginLanguages(&language, before: rest, from: &offset, into: &html)
    closeAll(until: range.upperBound, from: &offset, into: &html)
    text(&offset, to: range.upperBound, &html)
  }

  /// Begins the languages that begin before an inline, or where it does and reach as far.
  private mutating func beginLanguages(
    _ next: inout Int, before inline: Range<Int>, from offset: inout Int,
    into html: inout HTMLWriter
  ) {
    while next < languages.count {
      let span = languages[next]
      let (start, end) = (span.range.lowerBound, span.range.upperBound)
      let isOuter = start == inline.lowerBound && end >= inline.upperBound
      guard start < inline.lowerBound || isOuter else { return }
      next += 1
      if start < offset || start >= end { continue }
      closeAll(until: start, from: &offset, into: &html)
      text(&offset, to: start, &html)
      let direction = isRightToLeft.flatMap { isPageSo in
        LanguageCode.isRightToLeft(span.code) == isPageSo ? nil : isPageSo ? "ltr" : "rtl"
      }
      html.open(
        "span", ("xml:lang", isBook ? span.code : nil), ("lang", span.code), ("dir", direction))
      open.append((end, "</span>"))
    }
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

  /// Writes text up to an offset, with the marks in it, and those before it.
  private mutating func text(_ offset: inout Int, to end: Int, _ html: inout HTMLWriter) {
    while nextMark < marks.count, marks[nextMark].offset < end {
      let place = max(offset, marks[nextMark].offset)
      plain(offset..<place, &html)
      offset = place
      html.mark(marks[nextMark], isBook: isBook)
      nextMark += 1
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
      return link(inline.range, address, &html)
    case .noteMark(let index): return mark(of: document.notes[index], inline.range, &html)
    }
  }

  private mutating func mark(
    of note: Note, _ range: Range<Int>, _ html: inout HTMLWriter
  ) -> StaticString {
    guard linksNotes, note.block != nil else { return "" }
    let isFirst = note.place == range.lowerBound
    let id = isFirst ? prefix + PageAnchor.mark(note.number) : nil
    if range.lowerBound < linkEnd {
      html.open("span", ("id", id))
      return "</span>"
    }
    linkEnd = range.upperBound
    html.open(
      "a", ("id", id), ("href", "#" + prefix + PageAnchor.note(note.number)),
      ("epub:type", isBook ? "noteref" : nil), ("role", isBook ? "doc-noteref" : nil))
    return "</a>"
  }

  /// Begins a link, unless one is open.
  private mutating func link(
    _ range: Range<Int>, _ address: String, _ html: inout HTMLWriter
  ) -> StaticString {
    if range.lowerBound < linkEnd { return "" }
    linkEnd = range.upperBound
    html.open("a", ("href", address))
    return "</a>"
  }

  private func tag(
    _ name: StaticString, _ closing: StaticString, _ html: inout HTMLWriter
  ) -> StaticString {
    html.open(name)
    return closing
  }
}

extension HTMLWriter {
  /// Marks a place, by an element without text.
  mutating func mark(_ mark: TextMark, isBook: Bool) {
    open(
      "span", ("id", mark.id), ("class", mark.page != nil && !isBook ? "page" : nil),
      ("epub:type", mark.page != nil && isBook ? "pagebreak" : nil),
      ("role", mark.page != nil && isBook ? "doc-pagebreak" : nil), ("title", mark.page))
    close("span")
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
