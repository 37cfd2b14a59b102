import Foundation
import TestSupport
import Testing

struct EventsCommandTests {
  private let program: BuiltProgram
  private let archive: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    archive = try TemporaryArchive(
      items: [
        """
        {"id": "talk", "title": "A talk, on; guilds", "content_html": "<p>x</p>",
         "date_published": "2026-01-02T03:04:05Z", "summary": "One\\nline. \(long)",
         "_carrel": {"event": {"start": "2026-02-05T14:00:00-03:00",
           "end": "2026-02-06T18:00:00-03:00", "place": "São Paulo",
           "organizers": [{"name": "The department"}],
           "sessions": [{"title": "Opening", "start": "2026-02-05T14:30:00-03:00",
             "speakers": [{"name": "Anna Ward", "_carrel": {"affiliation": "Somewhere"}},
               {"name": "Élisée"}]}]}}}
        """,
        """
        {"id": "congress", "title": "A congress", "content_html": "<p>x</p>",
         "_carrel": {"event": {"start": "1872-09-15T00:00:00Z", "end": "1872-09-16T00:00:00Z"}}}
        """,
        #"{"id": "none", "title": "No event", "content_html": "<p>x</p>"}"#,
        #"{"id": "undated", "title": "Some day", "content_html": "", "_carrel": {"event": {}}}"#,
      ])
  }

  private let long = String(repeating: "Ä long summary. ", count: 12)

  private func events(_ options: String...) throws -> BuiltProgram.Result {
    try program.run(["events", "-a", archive.folder] + options)
  }

  @Test func `events are listed by their beginning, undated ones last`() throws {
    let lines = try events().output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "\t" } } == ["congress", "talk", "undated"])
    #expect(lines[1].hasSuffix("São Paulo\tA talk, on; guilds\tAnna Ward; Élisée"))
    #expect(try events("--upcoming").output.hasPrefix("undated\t"))
    #expect(try events("--past").output.split(separator: "\n").count == 2)
    #expect(try events("--past", "--upcoming").code == 64)
  }

  @Test func `a calendar has times in UTC, whole days as days, and speakers`() throws {
    let result = try events("--ics")
    #expect(result.errors == "1 of 3 events left out: they have no date.\n")
    let lines = result.output.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = result.output.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(unfolded.contains("DTSTART:20260205T170000Z"))
    #expect(unfolded.contains("DTEND:20260206T210000Z"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:18720915"))
    #expect(unfolded.contains("DTEND;VALUE=DATE:18720917"))
    #expect(unfolded.contains("DTSTAMP:20260102T030405Z"))
    #expect(unfolded.contains(#"SUMMARY:A talk\, on\; guilds"#))
    let description = try #require(unfolded.first { $0.hasPrefix("DESCRIPTION:One") })
    #expect(
      description.contains(#"\nOrganised by The department\n2026-02-05 14:30:00-03:00 Opening"#))
    #expect(description.contains(#"\nSpeakers: Anna Ward (Somewhere)\; Élisée"#))
  }

  @Test func `an archive without events says so`() throws {
    let bare = try TemporaryArchive(items: [item("a")])
    let result = try program.run("events", "-a", bare.folder)
    #expect(result.code == 1)
    #expect(result.errors == "There are no such events.\n")
  }
}
