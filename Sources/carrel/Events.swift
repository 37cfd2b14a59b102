import Archive
import ArgumentParser
import Foundation
import Messages
import Screen

extension Carrel {
  /// `carrel events`: the conferences and talks of an archive.
  struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "events", _superCommandName: "carrel",
      abstract: "List the events of an archive, or export them as a calendar.",
      discussion: """
        On a terminal: beginning, title, place. Elsewhere the columns are id,
        beginning, end, place, title and speakers, separated by tabs.

        EXAMPLES
          carrel events -a sample-data --upcoming
          carrel events --ics > events.ics
        """)

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Only those that have not ended.")
    var upcoming = false

    @Flag(help: "Only those that have ended.")
    var past = false

    @Flag(help: "Write an iCalendar file, with speakers in the descriptions.")
    var ics = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))
        let events = try desk.location.events().filter { article in
          let end = article.event?.end ?? article.event?.start
          return !(upcoming && end.map { $0 < now } ?? false)
            && !(past && end.map { $0 >= now } ?? true)
        }
        guard !events.isEmpty else { throw Failure.nothingFound(.noSuchEvents) }
        let output = Output()
        try ics ? export(events, of: desk, to: output) : list(events, to: output)
        try output.finish()
      }
    }

    private func export(_ events: [Article], of desk: Desk, to output: Output) throws {
      let identity = desk.feed.identity(at: desk.location)
      try CalendarPrinter(output: output, archive: identity).write(events)
      let undated = events.count { $0.event?.start == nil }
      if undated > 0 {
        Output.complain(.eventsLeftOut(undated, of: events.count))
      }
    }

    private func list(_ events: [Article], to output: Output) throws {
      for article in events {
        guard let event = article.event else { continue }
        let start = event.start.map(\.description) ?? ""
        guard Output.isTerminal else {
          let speakers = event.sessions.flatMap(\.speakers).compactMap(\.displayName)
          let fields = [
            article.id, start, event.end?.description ?? "", event.place ?? "",
            article.displayTitle, speakers.joined(separator: "; "),
          ]
          try output.fields(fields.map { SafeText($0, as: .field) })
          continue
        }
        let day = SafeText(String(start.prefix(10)), as: .field).fitted(to: 10)
        let room = max(20, Output.columns - 14)
        let title = SafeText(article.displayTitle, as: .field).fitted(to: room * 3 / 5)
        let place = SafeText(event.place ?? "", as: .field).truncated(to: room * 2 / 5)
        try output.line("\(day)  \(title)  \(place)")
      }
    }

    func validate() throws {
      if upcoming, past {
        throw ValidationError("Only one of '--upcoming' and '--past' can be given.")
      }
    }
  }
}
