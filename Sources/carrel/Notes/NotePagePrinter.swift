import Archive
import Citing
import Foundation
import Messages
import Notebook
import Screen

/// Writes notes to be read: by article, each with what it quotes, its citation, its text and its tags, and
/// the articles' entries in a bibliography at the end.
struct NotePagePrinter {
  let output: Output
  let form: NotePageForm
  let citation: NoteCitation

  /// Writes notes that are in the order of their articles.
  func write(_ rows: [AnnotationRow], _ articles: inout NotedArticles) throws {
    try write(heading: word(.notes), level: 1)
    var entries: [MarkedText] = []
    var last: AnnotationRow?
    for row in rows {
      if last?.key != row.key || last?.annotation.item != row.annotation.item {
        try write(heading: safe(row.annotation.title), level: 2)
        if let entry = citation.entry(row, &articles), !entries.contains(entry) {
          entries.append(entry)
        }
      }
      last = row
      try write(row, citation.note(row, &articles))
    }
    guard !entries.isEmpty else { return }
    try write(heading: word(.bibliographyHeading), level: 2)
    for entry in entries.sorted(by: { $0.plain < $1.plain }) {
      try write(form.item(entry.written(as: form.textForm)))
    }
  }

  private func write(_ row: AnnotationRow, _ cited: MarkedText?) throws {
    let note = row.annotation
    if note.anchor != nil { try write(form.quotation(safe(note.quotation))) }
    if let cited { try write(cited.written(as: form.textForm)) }
    if !note.isHighlight { try write(form.paragraphs(safe(note.body, as: .prose))) }
    var facts: [Message] = []
    if !note.tags.isEmpty {
      let tags = note.tags.map { SafeText($0, as: .field) }
      facts.append(.noteTags(tags.joined(separator: ", ")))
    }
    facts.append(.verbatim(SafeText(day(note.modifiedAt), as: .field)))
    if let time = note.detachedAt {
      facts.append(.detachedSince(SafeText(day(time), as: .field)))
    }
    try write(form.paragraphs(word(facts.joined(separator: " · "))))
  }

  private func day(_ date: Date) -> String { String(NoteLinePrinter.time(date).prefix(10)) }

  private func write(heading: String, level: Int) throws {
    try write(form.heading(heading, level: level))
  }

  /// Writes a part, and an empty line after it.
  private func write(_ part: String) throws {
    let shown = output.isASCII ? SafeText(part, as: .prose).transliterated().string : part
    try output.write(line: shown)
    try output.write(line: "")
  }

  private func word(_ message: Message) -> String { Output.language.text(of: message).string }

  private func safe(_ text: String, as context: SafeText.Context = .field) -> String {
    SafeText(text, as: context).string
  }
}
