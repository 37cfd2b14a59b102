/// The form in which a document is written as HTML.
package struct HypertextForm: Sendable {
  /// Whether it is a chapter of a book: XHTML with the types that EPUB has for notes and pages, and
  /// nothing that a reader would have to unfold.
  package var isBook = false

  /// The heading of its notes, where it has none.
  package var notesTitle: String

  /// The level of its first headings, from 2: those above are headings of what it is a part of.
  package var topLevel = 2

  /// What its ids begin with, so that several documents can stand on one page.
  package var prefix = ""

  /// Whether the page it stands on is written from right to left; nil where directions are not told.
  package var isRightToLeft: Bool?

  /// Whether marks of notes lead to them: of a passage the notes are not there.
  package var linksNotes = true

  /// Whether languages are told that the text is in.
  package var marksLanguages = false

  /// Whether headings have ids, for a table of contents.
  package var marksHeadings = false

  /// Whether the pages of the printed source are marked.
  package var marksPages = false

  /// The form of a page on a site.
  package init(notesTitle: String) { self.notesTitle = notesTitle }
}
