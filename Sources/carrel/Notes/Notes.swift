import ArgumentParser
import Notebook

extension Carrel {
  /// `carrel notes`: the reader's notes and highlights.
  struct Notes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notes", _superCommandName: "carrel",
      abstract: "List, add, edit, remove, export or import notes and highlights.",
      discussion: """
        Without a subcommand they are listed. A note is named by its id, or by the
        beginning of it.

        EXAMPLES
          carrel notes --query guild
          carrel notes add on-prisons --paragraph 12 --text "Compare ¶ 4."
          carrel notes export --format markdown > notes.md
        """,
      subcommands: [
        ListNotes.self, AddNote.self, EditNote.self, RemoveNotes.self, ExportNotes.self,
        ImportNotes.self,
      ],
      defaultSubcommand: ListNotes.self)
  }
}

extension AnnotationListing.Order: ExpressibleByArgument {}
