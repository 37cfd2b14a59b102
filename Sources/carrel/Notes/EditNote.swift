import ArgumentParser
import Messages
import Notebook
import Screen

extension Carrel.Notes {
  /// `carrel notes edit`.
  struct EditNote: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Say something else in a note, or tag it otherwise.",
      discussion: """
        Tags that are given take the place of all that it had.

        EXAMPLES
          carrel notes edit 1a2b3c4d --text "Better said."
          carrel notes edit 1a2b3c4d --tag prisons --tag law
        """)

    @Argument(help: "The note's id, or the beginning of it.")
    var note: String

    @Option(help: ArgumentHelp("What to note; '-' for standard input.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("A tag; may be given several times.", valueName: "tag"))
    var tag: [String] = []

    @Flag(help: "Take all tags away.")
    var noTags = false

    func run() throws {
      try Failure.reporting {
        let notebook = try UserNotebook.kept()
        let row = try notebook.note(named: note)
        let former = row.annotation
        let tags = noTags ? [] : tag.isEmpty ? former.tags : tag
        let changed = former.changed(body: try NoteText.read(text) ?? former.body, tags: tags)
        try notebook.keep(changed, in: row.key)
      }
    }

    func validate() throws {
      if text == nil, tag.isEmpty, !noTags {
        throw ValidationError("Nothing to change: give '--text', '--tag' or '--no-tags'.")
      }
      if noTags, !tag.isEmpty {
        throw ValidationError("Only one of '--tag' and '--no-tags' can be given.")
      }
    }
  }
}

extension ReaderNotebook {
  /// The note of an id, or of one that begins so.
  ///
  /// - Throws: `Failure` where there is none, or there are several.
  func note(named id: String) throws -> AnnotationRow {
    let rows = try annotations(named: id)
    guard let row = rows.first else { throw Failure.nothingFound(.noteUnknown(id)) }
    guard rows.count == 1 else {
      throw Failure(code: .validationFailure, .severalNotes(id, rows.count))
    }
    return row
  }
}
