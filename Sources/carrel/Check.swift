import Archive
import ArgumentParser
import Checking
import Messages
import Screen

extension Carrel {
  /// `carrel check`: every fault of an archive.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", _superCommandName: "carrel",
      abstract: "Name every fault of an archive.",
      discussion: """
        Errors make the exit code 1; warnings and notes do not. Nothing is changed.
        Documentation/Checking.md has every code, and what to do about it.

        EXAMPLES
          carrel check -a sample-data
          carrel check --deep my-feed.json
          carrel check --severity error
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

    func run() throws {
      try Failure.reporting {
        let location = try archive.location(or: path)
        let line = ProgressLine()
        var options = CheckOptions(
          isDeep: deep, catalogPath: Desk.knownCatalogPath(of: location))
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
    }

    func validate() throws {
      try archive.validate(besides: path)
    }
  }
}

extension Severity: ExpressibleByArgument {}
