import Archive
import Citing
import Markup
import Screen
import Typesetting

/// The citation of a work in a window over what is there: a style or format is chosen, and it is
/// copied or written to a file.
struct CitationLayer: Sendable {
  /// The work, and those that belong to it: an article, and the sessions of its event.
  let works: [Work]

  /// Which of them is cited.
  private(set) var index: Int

  /// How it is cited.
  var format: CitationFormat { didSet { top = 0 } }

  /// The first line that is shown.
  private(set) var top = 0

  /// The file that it was written to last.
  var path: String?

  init(_ works: [Work], index: Int, format: CitationFormat) {
    self.works = works
    self.index = index
    self.format = format
  }

  /// Which format of how many it is, from 1.
  var position: (number: Int, count: Int) {
    let all = CitationFormat.allCases
    return ((all.firstIndex(of: format) ?? 0) + 1, all.count)
  }

  /// Goes to a format some places away, and round from the last one to the first.
  mutating func changeFormat(by step: Int) {
    let (number, count) = position
    format = CitationFormat.allCases[((number - 1 + step) % count + count) % count]
  }

  /// Goes to a work some places away; false where there is none.
  mutating func changeWork(by step: Int) -> Bool {
    let next = max(0, min(index + step, works.count - 1))
    guard next != index else { return false }
    index = next
    top = 0
    return true
  }

  /// The citation as it is copied: an entry of a bibliography in a form, or a record.
  func text(as form: TextForm) -> String {
    let text = format.style?.entry(works[index]).written(as: form) ?? record
    return SafeText(text, as: .prose).string
  }

  private var record: String {
    guard var writer = format.recordWriter else { return "" }
    let record = writer.record(works[index])
    let text = writer.head + record + writer.foot
    return String(text.reversed().drop { $0.isNewline }.reversed())
  }

  /// The lines of the citation, set for a measure.
  func lines(measure: Int) -> [Line] {
    let html =
      format.style.map { "<p>" + $0.entry(works[index]).html }
      ?? "<pre>" + HTML.escaped(record)
    let typesetter = Typesetter(Document(html: html), measure: measure)
    return typesetter.document.leaves.indices.flatMap { typesetter.lines(ofLeaf: $0) }
  }

  /// Scrolls by lines, held within them.
  mutating func scroll(by lines: Int, rows: Int, of count: Int) {
    top = max(0, min(top.saturated(adding: lines), count - rows))
  }

  /// The name of a file that is offered.
  func fileName(_ form: TextForm) -> String {
    let ending =
      switch format {
      case .bibtex, .biblatex: "bib"
      case .ris: "ris"
      case .cslJSON: "json"
      case .chicago, .chicagoAuthorDate, .mla, .apa:
        switch form {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .org: "org"
        }
      }
    return "citation.\(ending)"
  }
}
