import Archive
import ArgumentParser
import Foundation
import Messages
import Notebook
import Screen

extension Carrel {
  /// `carrel reading-list`: named, ordered lists of articles and passages.
  struct ReadingListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reading-list", _superCommandName: "carrel",
      abstract: "Make, show and change reading lists.",
      discussion: """
        A reading list has articles and passages in an order of yours, each with a
        remark. 'carrel list --reading-list NAME' lists what is on one, 'carrel export
        --reading-list NAME' makes a book of it. Entries go by their numbers on the
        list, from 1.

        EXAMPLES
          carrel reading-list add Seminar free-commune --remark 'For Monday'
          carrel reading-list add Seminar on-prisons --paragraph 12
          carrel reading-list move Seminar 2 1
          carrel reading-list                    the lists
          carrel reading-list show Seminar       what is on one
        """,
      subcommands: [
        Names.self, Show.self, New.self, Rename.self, Delete.self, Add.self, Remove.self,
        Move.self, Note.self,
      ],
      defaultSubcommand: Names.self)

    /// `carrel reading-list`: the lists, a line each.
    struct Names: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "names", abstract: "List the reading lists, with how much is on each.")

      @OptionGroup var archive: ArchiveOptions

      @Flag(help: "Write JSON, an object a line.")
      var json = false

      func run() throws {
        try Failure.reporting {
          let desk = try Desk(archive.location())
          let notebook = try UserNotebook.kept()
          let lists = try notebook.readingLists(in: desk.key(in: notebook))
          let output = Output()
          for list in lists { try write(list, to: output) }
          try output.finish()
          if lists.isEmpty { throw Failure.nothingFound(.noReadingList) }
        }
      }

      private func write(_ list: ReadingList, to output: Output) throws {
        if json {
          return try output.json(
            .object([
              "name": .string(list.name), "entries": .number("\(list.entries.count)"),
            ]))
        }
        let name = SafeText(list.name, as: .field)
        guard Output.isTerminal else { return try output.fields([name, "\(list.entries.count)"]) }
        try output.line("\(SafeText("\(list.entries.count)", as: .field).fitted(to: 5))  \(name)")
      }
    }

    /// `carrel reading-list new`.
    struct New: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make an empty reading list.")

      @Argument(help: "Its name.") var name: String

      @OptionGroup var archive: ArchiveOptions

      func run() throws {
        try Self.changing(archive, name) { notebook, key in
          guard !name.allSatisfy(\.isWhitespace) else {
            throw Failure(code: .validationFailure, .readingListUnnamed)
          }
          guard try notebook.makeReadingList(named: name, in: key) else {
            throw Failure(code: .validationFailure, .readingListThere(name))
          }
          return .readingListMade(name)
        }
      }
    }

    /// `carrel reading-list rename`.
    struct Rename: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a reading list another name.")

      @Argument(help: "Its name.") var name: String

      @Argument(help: "Its new name.") var other: String

      @OptionGroup var archive: ArchiveOptions

      func run() throws {
        try Self.changing(archive, name) { notebook, key in
          guard !other.allSatisfy(\.isWhitespace) else {
            throw Failure(code: .validationFailure, .readingListUnnamed)
          }
          _ = try notebook.entries(on: name, in: key)
          guard try notebook.renameReadingList(name, to: other, in: key) else {
            throw Failure(code: .validationFailure, .readingListThere(other))
          }
          return .readingListRenamed(name, to: other)
        }
      }
    }

    /// `carrel reading-list delete`.
    struct Delete: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a reading list; its articles and notes stay.")

      @Argument(help: "Its name.") var name: String

      @OptionGroup var archive: ArchiveOptions

      @Flag(help: "Do not ask.")
      var yes = false

      func run() throws {
        try Self.changing(archive, name) { notebook, key in
          let count = try notebook.entries(on: name, in: key).count
          if !yes, isatty(STDIN_FILENO) != 0,
            !Output.isAffirmed(.askToDeleteReadingList(name, count))
          {
            throw Failure(code: ExitCode(1), .readingListKept(name))
          }
          try notebook.removeReadingList(named: name, in: key)
          return .readingListDeleted(name, count)
        }
      }
    }
  }
}

extension ParsableCommand {
  /// Changes the reading lists of an archive, and says what was done.
  static func changing(
    _ archive: ArchiveOptions, _ name: String,
    _ change: (ReaderNotebook, ReaderNotebook.ArchiveKey) throws -> Message
  ) throws {
    try Failure.reporting {
      let desk = try Desk(archive.location())
      let notebook = try UserNotebook.kept()
      let output = Output()
      try output.line(change(notebook, desk.key(in: notebook)))
      try output.finish()
    }
  }
}

extension ReaderNotebook {
  /// What is on a reading list.
  ///
  /// - Throws: `Failure` where there is no such list.
  func entries(on name: String, in key: ArchiveKey) throws -> [ReadingListEntry] {
    if let list = try readingList(named: name, in: key) { return list.entries }
    throw Failure.unknownList(name, among: try readingLists(in: key).map(\.name))
  }

  /// The entry of a number, from 1, on a reading list.
  ///
  /// - Throws: `Failure` where there is no such list or entry.
  func entry(
    _ number: Int, on name: String, in key: ArchiveKey
  ) throws -> ReadingListEntry {
    let entries = try entries(on: name, in: key)
    if entries.indices.contains(number - 1) { return entries[number - 1] }
    throw Failure.nothingFound(.entryUnknown(number, on: name, count: entries.count))
  }
}
