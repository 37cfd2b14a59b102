import Archive
import ArgumentParser
import Catalog
import Foundation
import Notebook
import Reader
import Screen
import Terminal

extension Carrel {
  /// `carrel [PATH]`: the reader.
  struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "read", _superCommandName: "carrel",
      abstract: "Read an archive (what 'carrel PATH' does).",
      discussion: """
        Without a path: $CARREL_ARCHIVE, else the archive read last.
        In the reader '?' shows all keys.

        EXAMPLES
          carrel sample-data
          carrel --panes 1 feed.json
        """)

    @Argument(help: "The archive; as --archive.")
    var path: String?

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("1 for one pane at any width.", valueName: "n"))
    var panes: Int?

    @Option(help: ArgumentHelp("Columns of an article's text.", valueName: "n"))
    var measure = 66

    @Option(help: "terminal, dark, light, high-contrast or mono.")
    var theme = Theme.terminal

    @Flag(help: "Lines and prompts, without boxes and repainting, for screen readers.")
    var linear = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location(or: path))
        let options = ReaderOptions(isOnePane: panes == 1, measure: measure)
        if linear { return try LinearSession(desk, options).run() }
        let hasColors = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        let terminal = try CursesTerminal(options: .init(colors: hasColors, theme: theme))
        defer { terminal.leave() }
        let session = try ReadingSession(desk, terminal, options)
        let end = try session.run()
        terminal.leave()
        if let words = end.words { Output.complain(words) }
        if let signal = end.signal { throw ExitCode(128 + signal) }
      }
    }

    func validate() throws {
      try archive.validate(besides: path)
      if let panes, panes != 1 { throw ValidationError("'--panes' takes 1.") }
      guard (20...200).contains(measure) else {
        throw ValidationError("'--measure' must be from 20 to 200.")
      }
    }
  }
}

extension Theme: ExpressibleByArgument {}
