import Archive
import ArgumentParser
import Catalog
import Markup
import Messages
import Notebook
import Revisions
import Screen

// What changes the entries of a reading list.
extension Carrel.ReadingListCommand {
  /// `carrel reading-list add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Put articles, or a passage, on a reading list, which is made if need be.",
      discussion: """
        EXAMPLES
          carrel reading-list add Seminar free-commune on-prisons
          carrel reading-list add Seminar on-prisons --paragraph 12-14 --remark 'The core'
          carrel search guild --ids | xargs carrel reading-list add Guilds
        """)

    @Argument(help: "The list's name.") var name: String

    @Argument(help: ArgumentHelp("The articles' ids, or their URLs.", valueName: "id"))
    var ids: [String]

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("Only this paragraph, or these: 12, 12-14.", valueName: "n"))
    var paragraph: ParagraphRange?

    @Option(help: ArgumentHelp("What you remark on it.", valueName: "text"))
    var remark = ""

    @Option(
      help: ArgumentHelp("Put it there on the list, from 1; else at its end.", valueName: "n"))
    var at: Int?

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let entries = try desk.withCatalog(upTo: .list) { catalog in
          try ids.map { try entry(of: $0, in: catalog, of: desk) }
        }
        let notebook = try UserNotebook.kept()
        let key = try desk.key(in: notebook)
        for (index, entry) in entries.enumerated() {
          try notebook.add(entry, to: name, at: at.map { $0 - 1 + index }, in: key)
        }
        let output = Output()
        try output.line(.entriesAdded(entries.count, to: name))
        try output.finish()
      }
    }

    private func entry(
      of id: String, in catalog: ArticleCatalog, of desk: Desk
    ) throws -> ReadingListEntry {
      guard let row = try catalog.row(ofItem: id) ?? catalog.row(ofLink: id) else {
        throw Failure.nothingFound(.articleUnknown(id, in: desk.location.headPath))
      }
      let anchor = try paragraph.map { numbers in
        let document = Document(try catalog.article(row))
        return TextAnchor(quoting: try numbers.range(in: document), in: document)
      }
      return ReadingListEntry(item: row.item, title: row.title, anchor: anchor, remark: remark)
    }

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) {
        throw ValidationError("A reading list needs a name.")
      }
      if paragraph != nil, ids.count > 1 {
        throw ValidationError("'--paragraph' goes with one article.")
      }
      if let at, at < 1 { throw ValidationError("'--at' must be at least 1.") }
    }
  }

  /// `carrel reading-list remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take entries off a reading list, by their numbers.")

    @Argument(help: "The list's name.") var name: String

    @Argument(help: ArgumentHelp("The entries' numbers.", valueName: "n")) var numbers: [Int]

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try Self.changing(archive, name) { notebook, key in
        let ids = Set(try numbers.map { try notebook.entry($0, on: name, in: key).id })
        for id in ids { try notebook.removeEntry(id, from: name, in: key) }
        return .entriesRemoved(ids.count, from: name)
      }
    }
  }

  /// `carrel reading-list move`.
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: "Move an entry of a reading list to another number.")

    @Argument(help: "The list's name.") var name: String

    @Argument(help: ArgumentHelp("The entry's number.", valueName: "n")) var number: Int

    @Argument(help: ArgumentHelp("Its new number.", valueName: "m")) var target: Int

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try Self.changing(archive, name) { notebook, key in
        let entry = try notebook.entry(number, on: name, in: key)
        _ = try notebook.entry(target, on: name, in: key)
        try notebook.moveEntry(entry.id, of: name, to: target - 1, in: key)
        return .entryMoved(target, on: name)
      }
    }
  }

  /// `carrel reading-list remark`.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remark", abstract: "Remark something else on an entry, or nothing.")

    @Argument(help: "The list's name.") var name: String

    @Argument(help: ArgumentHelp("The entry's number.", valueName: "n")) var number: Int

    @Argument(help: "The remark; none takes away what is there.") var text = ""

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try Self.changing(archive, name) { notebook, key in
        let entry = try notebook.entry(number, on: name, in: key)
        try notebook.setRemark(text, ofEntry: entry.id, on: name, in: key)
        return .remarkKept(number, on: name)
      }
    }
  }
}
