import Archive
import ArgumentParser
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
      let counts = Severity.allCases.compactMap { severity -> String? in
        let count = report.count(severity)
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }
      let found = counts.isEmpty ? "no fault" : counts.joined(separator: ", ")
      let pages = report.pageCount == 1 ? "1 page" : "\(report.pageCount) pages"
      let items = report.itemCount == 1 ? "1 item" : "\(report.itemCount) items"
      try output.line(
        SafeText("'\(location.headPath)': \(items) in \(pages), \(found).", as: .decision))
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
