import ArgumentParser

/// All commands together: one file a subcommand; reading is what is done without one.
struct Carrel: ParsableCommand {
  /// The subcommands, in the order of the help.
  static let commands: [ParsableCommand.Type] = [
    Read.self, List.self, Show.self, Cite.self, Quote.self, References.self, Search.self,
    Concordance.self, Frequencies.self, Index.self, Events.self, Check.self, Publish.self,
    Get.self, Update.self, Archives.self, Diff.self, Rollback.self, Copy.self, Remove.self,
    Export.self, ReadingListCommand.self, Notes.self, NotebookCommand.self, Forget.self,
    Config.self, Render.self, Keys.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "carrel",
    abstract: "Reads offline archives of articles in the terminal.",
    discussion: """
      An archive is a JSON Feed: one file, or a folder with 'archive.json'; or one that
      'carrel get' has installed, by its name. '--home FOLDER' before a command keeps
      notebook, catalogs, configuration and archives in that folder, on a stick, say.

      EXAMPLES
        carrel sample-data                read the sample archive
        carrel                            read the archive that was read before
        carrel list --category essays     list the essays
        carrel search '"mutual aid" guilds'
        carrel show free-commune --width 72 | less
        carrel get https://example.org/archive/ && carrel update

      EXIT CODES
        0   done
        1   nothing found, 'check' found faults, or 'diff' found changes
        64  wrong usage
        65  not an archive
        66  no such file or archive
        69  the network or a server failed
        73  a folder cannot be used, or a file is there already
        74  the disk or the terminal failed
        75  another process is at work on it
        77  a key is missing, or an archive is not to be trusted
      """,
    version: "0.1.0",
    subcommands: commands,
    defaultSubcommand: Read.self)
}
