import Foundation
import Messages
import Notebook
import Screen

/// The lines of a list of notes: what the reader wrote, at the right on what, in which article, when.
///
///     Compare ¶ 4 of the other one  #law           On Prisons ¶ 12  2026-11-27
///     “Prisons are universities of crime.”         On Prisons ¶ 3   2026-11-20
///
/// They are made as they come on the screen: there may be tens of thousands.
struct NoteLines: MenuLines {
  let notes: [Annotation]

  /// Whether all are of one article, whose title is then left out.
  let isOfOneArticle: Bool

  let language: Language

  var count: Int { notes.count }
  var current: Int? { nil }

  func isChoice(_ index: Int) -> Bool { true }

  subscript(index: Int) -> MenuLayer.Line {
    let note = notes[index]
    var line = MenuLayer.Line(text: note.shownWords, target: .annotation(note))
    let day = LocalTime.day(of: note.modifiedAt)
    let title = isOfOneArticle ? nil : SafeText(note.title, as: .field).truncated(to: 22)
    let place = place(of: note)
    line.detail = [title, place, day].compactMap(\.self).joined(separator: "  ")
    line.shortDetail = title?.truncated(to: 14) ?? place
    line.note = note.isHighlight ? note.shownTags : note.shownQuotation
    return line
  }

  /// Its words, tags, quotation and title, as they are; no line is made of them.
  func words(_ index: Int) -> String {
    let note = notes[index]
    let tags = note.tags.map { "#" + $0 }.joined(separator: " ")
    return [note.body, tags, note.quotation, note.title].joined(separator: " ")
  }

  private func place(of note: Annotation) -> SafeText {
    if note.detachedAt != nil { return language.text(of: .detached) }
    return language.text(of: note.subject)
  }
}

/// What a list of notes is of.
struct NoteListing: Sendable, Equatable {
  var scope: AnnotationScope
  var order: AnnotationListing.Order

  /// The article over which the list is; nil where it is over none.
  let item: String?

  /// Whether all notes are to be listed where there are none of these.
  var isNew = false

  /// The scopes through which one goes.
  var scopes: [AnnotationScope] {
    (item.map { [.item($0)] } ?? []) + [.all, .detached]
  }

  /// The title of the list.
  var title: Message {
    switch scope {
    case .all: .notesOfArchive
    case .item: .notesOfArticle
    case .detached: .notesDetachedTitle
    }
  }

  /// The order in words.
  var orderWords: Message {
    switch order {
    case .date: .latestFirst
    case .article: .notesByArticle
    case .place: .notesByPlace
    }
  }
}

extension Annotation {
  /// What the reader wrote, in one line: as much as has room on the widest screen.
  var shownBody: SafeText { SafeText(String(body.prefix(1000)), as: .field) }

  /// The passage in quotation marks; empty for a note on an article.
  var shownQuotation: SafeText {
    if anchor == nil { return "" }
    return "“\(SafeText(String(quotation.prefix(500)), as: .field).insideQuotationMarks)”"
  }

  /// The tags as they are typed: `#law #guilds`.
  var shownTags: SafeText {
    SafeText(tags.map { "#" + $0 }.joined(separator: " "), as: .field)
  }

  /// What it is told by in a line: its words and those tags that do not stand among them, else its
  /// quotation, else the article's title.
  var shownWords: SafeText {
    let others = tags.filter { !body.contains("#" + $0) }.map { "#" + $0 }.joined(separator: " ")
    let quotation = shownQuotation
    let title = SafeText(title, as: .field)
    let words = body.isEmpty ? (quotation.isEmpty ? title : quotation) : shownBody
    return others.isEmpty ? words : "\(words)  \(SafeText(others, as: .field))"
  }
}
