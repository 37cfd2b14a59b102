import Archive
import ArgumentParser
import Downloading
import Messages
import Screen

extension Carrel {
  /// `carrel archives`: the installed archives, a line each.
  struct Archives: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "archives", _superCommandName: "carrel",
      abstract: "List the archives that are installed.",
      discussion: """
        On a terminal: name, version, date, articles, size, source. Elsewhere the
        columns are name, version, date, articles, bytes, source, title and the
        version that 'carrel rollback' goes back to, separated by tabs.

        EXAMPLES
          carrel archives
          carrel archives --json | jq -r .name
        """)

    @Flag(help: "Write JSON, an object a line.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let archives = try InstalledArchives.ofUser()
        let all = archives.all()
        let unfinished = archives.unfinished()
        let output = Output()
        for archive in all { try write(archive, to: output) }
        try output.finish()
        for download in unfinished {
          Output.complain(.unfinished(download.source, .size(download.size)))
        }
        if all.isEmpty, unfinished.isEmpty { throw Failure.nothingFound(.noArchiveInstalled) }
      }
    }

    private func write(_ archive: InstalledArchive, to output: Output) throws {
      if json { return try output.json(Self.json(archive)) }
      let record = archive.current.record
      let field = { (text: String) in SafeText(text, as: .field) }
      let count = record.itemCount.map(String.init) ?? ""
      guard Output.isTerminal else {
        let previous = archive.previous.map { String($0.record.number) } ?? ""
        let fields = [
          archive.name.text, "\(record.number)", record.date.day, count, "\(record.size)",
          record.source, record.title, previous,
        ]
        return try output.fields(fields.map(field))
      }
      let facts = [
        Message.versionOf(record.number, record.date.day),
        record.itemCount.map { .itemCount($0) }, .size(record.size),
      ].compactMap(\.self)
      let words = facts.map { Output.language.text(of: $0) }
      let head = field(archive.name.text).fitted(to: max(16, archive.name.text.utf8.count))
      let line: SafeText = "\(head)  \(words.joined(separator: " · "))  "
      let room = max(10, Output.columns - line.columns)
      try output.line("\(line)\(SafeText(record.source, as: .decision).truncated(to: room))")
    }

    private static func json(_ archive: InstalledArchive) -> JSON {
      let record = archive.current.record
      let number = { (value: Int?) in value.map { JSON.number(String($0)) } ?? .null }
      return .object([
        "name": .string(archive.name.text), "title": .string(record.title),
        "archive": .string(record.archive), "version": number(record.number),
        "date": .string(record.date.description), "items": number(record.itemCount),
        "bytes": number(record.size), "source": .string(record.source),
        "key": record.key.map { .string($0.text) } ?? .null,
        "attachments": .string(record.attachments.rawValue),
        "previous": number(archive.previous?.record.number), "path": .string(archive.path),
      ])
    }
  }
}
