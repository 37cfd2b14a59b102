import Archive
import ArgumentParser
import Messages
import Screen

extension Carrel {
  /// `carrel check`: every fault of an archive.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", _superCommandName: "carrel",
      abstract: "Name every fault of an archive.",
      discussion: """
        Errors and warnings make the exit code 1; notes do not. Nothing is changed.

        EXAMPLES
          carrel check -a sample-data
          carrel check my-feed.json
          carrel check --json | jq -r '.findings[].message'
        """)

    @Argument(help: "The archive; as --archive.")
    var path: String?

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let location = try archive.location(or: path)
        let report = try ArchiveChecker().check(location)
        let output = Output()
        json ? try output.json(Self.json(report)) : try write(report, location, to: output)
        try output.finish()
        if !report.isClean { throw ExitCode(1) }
      }
    }

    func validate() throws {
      try archive.validate(besides: path)
    }

    private func write(
      _ report: CheckReport, _ location: ArchiveLocation, to output: Output
    ) throws {
      for finding in report.findings {
        try output.line(finding.message)
        try output.line("    \(Output.language.text(of: finding.advice))")
      }
      let counts = Severity.allCases.compactMap { Self.count($0, report.count($0)) }
      try output.line(
        .checked(
          location.headPath, items: .itemCount(report.itemCount),
          pages: .pageCount(report.pageCount),
          found: counts.isEmpty ? .noFault : counts.joined(separator: ", ")))
    }

    /// How many findings of a severity there are; nil where there is none.
    private static func count(_ severity: Severity, _ count: Int) -> Message? {
      guard count > 0 else { return nil }
      switch severity {
      case .note: return .noteCount(count)
      case .warning: return .warningCount(count)
      case .error: return .errorCount(count)
      }
    }

    private static func json(_ report: CheckReport) -> JSON {
      let findings = report.findings.map { finding in
        JSON.object(
          JSONObject([
            .init(name: "code", value: .string(finding.code)),
            .init(name: "severity", value: .string(finding.severity.rawValue)),
            .init(name: "file", value: .string(finding.file)),
            .init(name: "line", value: finding.line.map { .number(String($0)) } ?? .null),
            .init(name: "pointer", value: .string(finding.pointer)),
            .init(name: "item", value: finding.itemID.map { .string($0) } ?? .null),
            .init(name: "message", value: .string(Output.language.text(of: finding.clause).string)),
            .init(name: "advice", value: .string(Output.language.text(of: finding.advice).string)),
          ]))
      }
      return .object(
        JSONObject([
          .init(name: "pages", value: .number(String(report.pageCount))),
          .init(name: "items", value: .number(String(report.itemCount))),
          .init(name: "findings", value: .array(findings)),
        ]))
    }
  }
}
