import ArgumentParser

extension Carrel.ReadingListCommand {
  /// `carrel reading-list show`: what is on a list, as `carrel list --reading-list` has it.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List what is on a reading list, in its order, with remarks.")

    @Argument(help: "Its name.") var name: String

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Write JSON, an object a line.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let list = try desk.readingList(named: name)
        try desk.withCatalog(upTo: .list) { catalog in
          try ReadingListPrinter.write(list, asJSON: json, from: catalog)
        }
      }
    }
  }
}
