import Citing
import Screen

/// Writes citations one after another, as prose or as records; none is kept.
struct CitationPrinter {
  private let output: Output
  private let format: CitationFormat
  private let form: TextForm
  private let isNote: Bool
  private var records: (any RecordWriter)?
  private var isFirst = true

  /// - Parameter isNote: whether what stands in the text is written, instead of the entry.
  init(output: Output, format: CitationFormat, form: TextForm, isNote: Bool) {
    self.output = output
    self.format = format
    self.form = form
    self.isNote = isNote
    records = format.recordWriter
  }

  /// Writes what stands before all.
  func begin() throws {
    if let records { try write(records.head) }
  }

  /// Writes a work, at a place in it.
  mutating func write(_ work: Work, at locator: Locator) throws {
    if let text = records?.record(work) { return try write(text) }
    guard let style = format.style else { return }
    let text = isNote ? style.note(work, locator) : style.entry(work)
    let line = SafeText(text.written(as: form), as: .field)
    // A line of Markdown or Org is a paragraph only after an empty one.
    if !isFirst, form == .markdown || form == .org { try output.line() }
    isFirst = false
    try output.line(form == .html ? "<p>" + line + "</p>" : line)
  }

  /// Writes what stands after all.
  func finish() throws {
    if let records { try write(records.foot) }
    try output.finish()
  }

  private func write(_ text: String) throws {
    try output.write(Array(output.shown(SafeText(text, as: .prose)).utf8))
  }
}
