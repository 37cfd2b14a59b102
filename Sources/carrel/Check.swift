import Archive
import ArgumentParser
import Checking
import Downloading
import Messages
import Screen

extension Carrel {
  /// `carrel check`: every fault of an archive.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", _superCommandName: "carrel",
      abstract: "Name every fault of an archive.",
      discussion: """
        Errors make the exit code 1; warnings and notes do not. Nothing is changed:
        '--repair' writes a new archive, and checks that.
        Documentation/Checking.md has every code, and what to do about it.

        EXAMPLES
          carrel check -a sample-data
          carrel check --deep my-feed.json
          carrel check --severity error
          carrel check broken.json --repair whole.json
          carrel check --json | jq -r 'select(.code == "unknown-link").item'
        """)

    @Argument(help: "The archive; as --archive.")
    var path: String?

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Also read the HTML of every text, attachments, and the catalog's rows.")
    var deep = false

    @Option(
      help: ArgumentHelp("The least that is shown: note, warning or error.", valueName: "level"))
    var severity: Severity = .note

    @Flag(help: "Show all findings, where else 20 of each sort are shown.")
    var all = false

    @Flag(help: "Write JSON, a finding a line, and the counts on the last.")
    var json = false

    @Option(
      help: ArgumentHelp(
        "Write an archive of all that can be read, without errors, to a new file or folder.",
        valueName: "out"))
    var repair: String?

    func run() throws {
      try Failure.reporting {
        let location = try archive.location(or: path)
        guard let repair else { return try check(location) }
        let isFolder = archive.namesFolder(or: path) ?? (location.head == "archive.json")
        let printer = RepairPrinter(limit: all || json ? .max : FindingPrinter.usualLimit, json)
        let report = try ArchiveRepairer(location).repair(into: repair, isFolder: isFolder) {
          try printer.print($0)
        }
        try printer.end(report, at: repair)
        try check(ArchiveLocation(path: repair))
      }
    }

    private func check(_ location: ArchiveLocation) throws {
      let line = ProgressLine()
      var options = CheckOptions(
        isDeep: deep, catalogPath: Desk.knownCatalogPath(of: location))
      options.installation = InstalledVersion(at: location.realFolder)?.installation
      options.progress = { line.show(.checking(percent: $0)) }
      var printer = FindingPrinter(
        least: severity, limit: all || json ? .max : FindingPrinter.usualLimit, json)
      let report = try ArchiveChecker(options).check(location) { finding in
        line.wipe()
        try printer.print(finding)
      }
      line.wipe()
      try printer.end(report, of: location)
      if report.count(.error) > 0 { throw ExitCode(1) }
    }

    func validate() throws {
      try archive.validate(besides: path)
    }
  }
}

extension Severity: ExpressibleByArgument {}

extension InstalledVersion {
  /// What an archive must still have of how it was installed; nil for a feed without a manifest.
  fileprivate var installation: Installation? {
    guard !record.isPlain else { return nil }
    return Installation(key: record.key) { [record] in record.attachments.takes($0) }
  }
}
