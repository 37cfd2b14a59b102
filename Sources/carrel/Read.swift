import Archive
import ArgumentParser
import Catalog
import Citing
import Configuration
import Foundation
import Messages
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
        Without a path: $CARREL_ARCHIVE, else the archive read before, or installed by
        'carrel get'; of several one is chosen on a first page. Where there is none, the
        sample archive is offered, with a tour of two minutes.
        In the reader '?' shows all keys.

        EXAMPLES
          carrel sample-data
          carrel --panes 1 feed.json
          carrel 'carrel:kropotkin.example/mutual-aid#p12'
        """)

    @Argument(help: "The archive, as --archive; or a 'carrel:' link to a passage.")
    var path: String?

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("1 for one pane at any width.", valueName: "n"))
    var panes: Int?

    @Option(help: ArgumentHelp("Columns of an article's text.", valueName: "n"))
    var measure: Int?

    @Option(help: "terminal, dark, light, high-contrast or mono.")
    var theme: Theme?

    @Flag(help: "Lines and prompts, without boxes and repainting, for screen readers.")
    var linear = false

    func run() throws {
      try Failure.reporting {
        let linked = try path.flatMap {
          CarrelLink.isLink($0) ? try LinkedArticle($0, archive) : nil
        }
        let known = try linked.map { [$0.location] } ?? archive.knownLocations(or: path)
        let offered = try known.isEmpty ? SampleArchive.offered() : nil
        // Of several archives one that cannot be opened hides no other.
        let opened = known.count > 1 ? known.lazy.compactMap { try? Desk($0) }.first : nil
        let desk = try opened ?? Desk(known.first ?? offered ?? archive.location())
        var start = ReadingStart(UserConfiguration().configuration, chosen)
        if offered != nil { start.opening = SampleArchive.tour }
        if let linked { (start.opening, start.link) = (linked.item, linked.link) }
        if known.count > 1 { start.library = .first }
        let updater = ArchiveUpdater()
        if linear {
          var next: Desk? = desk
          while let desk = next {
            next = try LinearSession(desk, start, updater).run()
            start.goOn()
          }
          return Self.stop(updater)
        }
        let hasColors = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        let terminal = try CursesTerminal(options: .init(colors: hasColors, theme: start.theme))
        defer { terminal.leave() }
        var end = try ReadingSession(desk, terminal, start, updater).run()
        start.goOn()
        while let next = end.next { end = try ReadingSession(next, terminal, start, updater).run() }
        terminal.leave()
        if let words = end.words { Output.complain(words) }
        Self.stop(updater)
        if let signal = end.signal { throw ExitCode(128 + signal) }
      }
    }

    /// Ends an update that goes on, and says how it can be continued.
    private static func stop(_ updater: ArchiveUpdater) {
      guard let archive = updater.stop() else { return }
      Output.complain(.updateUnfinished(SafeText(archive.title, as: .field), archive.name))
    }

    /// Settings that the command line names: they go before those of the configuration.
    private var chosen: [Configuration.Setting] {
      [
        ("panes", panes.map(String.init)), ("measure", measure.map(String.init)),
        ("theme", theme?.rawValue),
      ]
      .compactMap { name, value in value.map { .init(name: name, value: $0) } }
    }

    func validate() throws {
      try archive.validate(besides: path.flatMap { CarrelLink.isLink($0) ? nil : $0 })
      if let panes, panes != 1 { throw ValidationError("'--panes' takes 1.") }
      guard (20...200).contains(measure ?? 66) else {
        throw ValidationError("'--measure' must be from 20 to 200.")
      }
    }
  }
}

extension Theme: ExpressibleByArgument {}

/// How a reading begins: as the configuration says, and the command line before it.
struct ReadingStart {
  /// What the file says, and what is wrong with it.
  let configuration: Configuration

  init(_ configuration: Configuration, _ chosen: [Configuration.Setting]) {
    self.configuration = configuration
    settings = configuration.settings + chosen
  }

  /// The id of the article that is opened first, or nil.
  var opening: String?

  /// The link that leads to a place in that article; nil where it is opened at its beginning.
  var link: CarrelLink?

  /// How the article is come to.
  var arrival: Arrival { link.map(Arrival.linked) ?? .beginning }

  /// Whether archives are chosen in the library, and whether that is still to be done.
  var library = LibraryUse.none

  /// How the library is used.
  enum LibraryUse {
    /// One archive was named, or known.
    case none
    /// It is the first page.
    case first
    /// An archive was chosen in it.
    case before
  }

  /// Goes on with another archive, which was chosen in the library.
  mutating func goOn() {
    opening = nil
    link = nil
    if library == .first { library = .before }
  }

  /// Settings, of which the last of a name holds.
  let settings: [Configuration.Setting]

  /// The colours of the first screen.
  var theme: Theme {
    settings.last { $0.name == "theme" }.flatMap { Theme(rawValue: $0.value) } ?? .terminal
  }

  /// What is wrong with the configuration, in one line; nil where nothing is.
  var complaint: Message? {
    guard let fault = configuration.faults.first else { return nil }
    let count = configuration.faults.count
    return count > 1 ? .configurationFault(fault.message, andMore: count - 1) : fault.message
  }
}
