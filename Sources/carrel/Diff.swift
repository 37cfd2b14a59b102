import Archive
import ArgumentParser
import Downloading
import Foundation
import Messages
import Revisions

extension Carrel {
  /// `carrel diff`: what changed from one version of an archive to another, or in one article.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", _superCommandName: "carrel",
      abstract: "Say what changed between two versions of an archive, or in an article.",
      discussion: """
        Two archives are compared, or an installed one with the version before it. An id
        or URL after them shows that article with its changes by word: [-old-]{+new+}.
        The exit code is 0 where nothing changed, 1 where something did, as diff(1) has it.

        EXAMPLES
          carrel diff kropotkin
          carrel diff kropotkin free-commune --ansi | less -R
          carrel diff /media/stick/2025 /media/stick/2026
          carrel diff kropotkin --json | jq -r 'select(.change == "revised").id'
        """)

    @Argument(
      help: ArgumentHelp(
        "Two archives, or the name of an installed one; then an article's id or URL.",
        valueName: "old new | name [id]"))
    var words: [String]

    @OptionGroup var text: TextOptions

    @Flag(help: "Write JSON: a change a line, and the counts on the last; or the article's change.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let versions = try ComparedVersions(words)
        let line = ProgressLine()
        let comparison = try ArchiveComparison(
          from: versions.old, to: versions.new, address: versions.id
        ) { line.show(.comparing(percent: $0)) }
        line.wipe()
        let counts = comparison.unreadableCounts
        complain(counts.old, of: versions.old)
        complain(counts.new, of: versions.new)
        guard let id = versions.id else { return try list(comparison) }
        try show(id, comparison, versions)
      }
    }

    private func complain(_ unreadable: Int, of location: ArchiveLocation) {
      if unreadable > 0 { Output.complain(.notCompared(unreadable, in: location.headPath)) }
    }

    private func list(_ comparison: ArchiveComparison) throws {
      let output = Output()
      let printer = ChangePrinter(output: output, isJSON: json)
      try comparison.forEachChange(printer.print)
      try printer.end(comparison)
      try output.finish()
      if !comparison.isSame { throw ExitCode(1) }
    }

    private func show(
      _ id: String, _ comparison: ArchiveComparison, _ versions: ComparedVersions
    ) throws {
      let output = Output()
      switch try comparison.outcome(of: id) {
      case .changed(let change):
        let printer = RevisionPrinter(output: output, options: text, versions: versions)
        try json ? printer.json(change) : printer.print(change)
        try output.finish()
        throw ExitCode(1)
      case .same:
        try output.line(.articleUnchanged(id))
        try output.finish()
      case nil:
        throw Failure(
          code: ExitCode(EX_NOINPUT),
          .articleInNeither(id, versions.old.headPath, versions.new.headPath))
      }
    }

    func validate() throws {
      guard words.count <= 3 else {
        throw ValidationError("At most two archives and an id can be given.")
      }
    }
  }
}
