import Archive
import Foundation
import Messages
import Notebook
import Screen

/// Writes notes a line each: for people, for `cut`, or as JSON.
struct NoteLinePrinter {
  let output: Output

  /// Letters of an id that are shown to people.
  private static let shortID = 8

  /// A line of a note.
  func line(_ row: AnnotationRow) throws {
    let note = row.annotation
    guard Output.isTerminal else { return try output.fields(fields(row)) }
    let day = SafeText(String(Self.time(note.modifiedAt).prefix(10)), as: .field)
    let id = SafeText(String(note.id.prefix(Self.shortID)), as: .decision)
    let room = max(20, Output.columns - 12 - id.columns - 2)
    let place = note.paragraph.map { SafeText(" ¶ \($0)", as: .field) } ?? ""
    let title = SafeText(note.title, as: .field).truncated(to: max(4, room / 3 - place.columns))
    let head: SafeText = "\(title)\(place)"
    let words = words(of: note).fitted(to: room - room / 3 - 2)
    try output.line("\(day)  \(head.fitted(to: room / 3))  \(words)  \(id)")
  }

  /// What a note says, else what it quotes; those that are detached are told.
  private func words(of note: Annotation) -> SafeText {
    let quotation = SafeText(note.quotation, as: .field)
    let words: SafeText =
      note.isHighlight ? "“\(quotation)”" : SafeText(note.body, as: .field)
    return note.detachedAt == nil
      ? words : Output.language.text(of: .detachedNote(.verbatim(words)))
  }

  private func fields(_ row: AnnotationRow) -> [SafeText] {
    let note = row.annotation
    return [
      note.id, Self.time(note.modifiedAt), note.item, note.paragraph.map(String.init) ?? "",
      note.title, note.quotation, note.body, note.tags.joined(separator: ", "),
      row.archive.identity, note.detachedAt.map(Self.time) ?? "",
    ].map { SafeText($0, as: .field) }
  }

  /// A note as a line of JSON.
  func json(_ row: AnnotationRow) throws {
    let note = row.annotation
    try output.json(
      .object([
        "id": .string(note.id), "archive": .string(row.archive.identity),
        "item": .string(note.item), "title": .string(note.title),
        "paragraph": note.paragraph.map { .number(String($0)) } ?? .null,
        "quotation": note.anchor.map { .string($0.exact) } ?? .null, "text": .string(note.body),
        "tags": .array(note.tags.map { .string($0) }),
        "created": .string(Self.time(note.createdAt)),
        "modified": .string(Self.time(note.modifiedAt)),
        "detached": note.detachedAt.map { .string(Self.time($0)) } ?? .null,
      ]))
  }

  /// A time in RFC 3339, to the second.
  static func time(_ date: Date) -> String {
    Timestamp(seconds: Int(date.timeIntervalSince1970.rounded(.down))).description
  }
}
