import Archive
import Citing
import Foundation
import Messages
import Notebook
import Screen

/// Writes notes as rows of a table: values parted by commas, as RFC 4180 has them, in UTF-8.
///
/// Spreadsheets take a value for a formula that begins with `=`, `+`, `-` or `@`, and can be made to do
/// harm by it; such a value gets an apostrophe before it, which they show as text. JSON-LD has notes as
/// they are.
struct NoteTablePrinter {
  let output: Output
  let citation: NoteCitation

  private static let names = [
    "id", "archive", "item", "title", "paragraph", "quotation", "text", "tags", "created",
    "modified", "detached", "citation",
  ]

  /// Writes the names of the columns, and a row a note.
  func write(_ rows: [AnnotationRow], _ articles: inout NotedArticles) throws {
    try write(Self.names)
    for row in rows {
      let cited = citation.note(row, &articles)?.plain
      try write(Self.values(of: row, cited: cited ?? ""))
    }
  }

  /// What stands in the columns for a note.
  private static func values(of row: AnnotationRow, cited: String) -> [String] {
    let note = row.annotation
    var values = [note.id, row.archive.identity, note.item, note.title]
    values.append(note.paragraph.map { "\($0)" } ?? "")
    values += [note.quotation, note.body, note.tags.joined(separator: "; ")]
    values += [note.createdAt, note.modifiedAt].map(NoteLinePrinter.time)
    values.append(note.detachedAt.map(NoteLinePrinter.time) ?? "")
    values.append(cited)
    return values
  }

  private func write(_ values: [String]) throws {
    let row = values.map { Self.quoted(output.shown(SafeText($0, as: .prose))) }
    try output.write(Array((row.joined(separator: ",") + "\r\n").utf8))
  }

  /// A value as it stands in the table.
  ///
  ///     NoteTablePrinter.quoted("=1+1, \"x\"")   // "'=1+1, ""x"""
  static func quoted(_ value: String) -> String {
    let isFormula = value.first.map { "=+-@\t".contains($0) } ?? false
    let text = isFormula ? "'" + value : value
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
