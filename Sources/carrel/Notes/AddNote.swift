import Archive
import ArgumentParser
import Catalog
import Foundation
import Markup
import Messages
import Notebook
import Revisions
import Screen

extension Carrel.Notes {
  /// `carrel notes add`.
  struct AddNote: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Note something on an article, a paragraph or a passage.",
      discussion: """
        Without a text it is a highlight. What is written is the note's id.

        EXAMPLES
          carrel notes add on-prisons --text "Read again." --tag prisons
          carrel notes add on-prisons --paragraph 12-14
          carrel notes add on-prisons --quote "schools of crime" --text - < note.txt
        """)

    @Argument(help: "The article's id, or its URL.")
    var id: String

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("On this paragraph, or from one to another.", valueName: "n[-m]"))
    var paragraph: ParagraphRange?

    @Option(help: ArgumentHelp("On these words of the article.", valueName: "words"))
    var quote: String?

    @Option(help: ArgumentHelp("What to note; '-' for standard input.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("A tag; may be given several times.", valueName: "tag"))
    var tag: [String] = []

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let note = try desk.withCatalog(upTo: .list) { try self.note($0, of: desk) }
        let notebook = try UserNotebook.kept()
        let key = try notebook.archive(
          identity: desk.feed.identity(at: desk.location), path: desk.location.identity,
          isRead: false)
        try notebook.keep(note, in: key)
        let output = Output()
        try output.line(SafeText(note.id, as: .decision))
        try output.finish()
      }
    }

    private func note(_ catalog: ArticleCatalog, of desk: Desk) throws -> Annotation {
      guard let row = try catalog.row(ofItem: id) ?? catalog.row(ofLink: id) else {
        throw Failure.nothingFound(.articleUnknown(id, in: desk.location.headPath))
      }
      let document = Document(try catalog.article(row))
      let range = try passage(in: document)
      return Annotation(
        item: row.item, title: row.title, language: row.language.isEmpty ? nil : row.language,
        target: range.map { .passage(TextAnchor(quoting: $0, in: document)) } ?? .article,
        position: range?.lowerBound ?? 0, body: try NoteText.read(text) ?? "", tags: tag)
    }

    /// The passage that is meant; nil where the whole article is.
    private func passage(in document: Document) throws -> Range<Int>? {
      let part = try paragraph.map { try $0.range(in: document) }
      guard let quote else { return part }
      let found = document.ranges(of: quote, in: part)
      guard let first = found.first else { throw Failure.nothingFound(.notQuoted(quote)) }
      guard found.count == 1 else {
        throw Failure(code: .validationFailure, .quotedSeveralTimes(quote, found.count))
      }
      return first
    }

    func validate() throws {
      if paragraph == nil, quote == nil, text == nil, tag.isEmpty {
        throw ValidationError(
          "Nothing to note: give '--paragraph', '--quote', '--text' or '--tag'.")
      }
    }
  }
}
