import Archive
import Foundation

@testable import Citing

/// Works that are hard to write: their records are kept in `Cases`, a file a format. With the styles'
/// cases they are what other programs read.
enum ExchangeCases {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Cases").standardizedFileURL

  /// The entries of CSL-JSON: those of the styles' cases, and those that are hard to escape.
  static func entries() throws -> [JSONObject] {
    let cases = try objects("works").compactMap { $0["work"]?.object }
    return try cases + objects("exchange")
  }

  private static func objects(_ name: String) throws -> [JSONObject] {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name + ".json")))
    return (try JSON(parsing: bytes).array ?? []).compactMap(\.object)
  }

  /// The works of all entries, and two of an archive.
  static func works() throws -> [Work] { try entries().map(work) + archived }

  /// The works that are hard to escape, and two of an archive.
  static func hardWorks() throws -> [Work] { try objects("exchange").map(work) + archived }

  private static func work(_ entry: JSONObject) -> Work {
    Work(csl: entry, id: entry["id"]?.string ?? "")
  }

  /// The file of a format.
  static func file(_ format: CitationFormat) -> URL {
    let names: [CitationFormat: String] = [
      .bibtex: "exchange.bibtex.bib", .biblatex: "exchange.biblatex.bib", .ris: "exchange.ris",
      .cslJSON: "exchange.csl.json",
    ]
    return folder.appending(path: names[format] ?? format.rawValue)
  }

  /// Works as one text of a format.
  static func text(of works: [Work], as format: CitationFormat) -> String {
    guard var writer = format.recordWriter else { return "" }
    return works.reduce(writer.head) { $0 + writer.record($1) } + writer.foot
  }

  /// An article and a session of an archive.
  static var archived: [Work] {
    let source = CitedSource(
      title: "The Kropotkin Archive", identity: "kropotkin.example.org", version: "3",
      license: License(spdx: "CC-BY-SA-4.0"), language: "en",
      accessed: CalendarDate(year: 2026, month: 11, day: 27))
    let article = Article(
      id: "free-commune", url: "https://kropotkin.example.org/articles/free-commune",
      title: "The Free Commune", contentText: "x",
      datePublished: Timestamp("2021-03-18T09:00:00Z"),
      authors: [
        Author(name: "Élisée Reclus", role: .author, sortName: "Reclus, Élisée"),
        Author(name: "Anna Weil", role: .translator),
      ],
      language: "en",
      original: Original(
        title: "La Commune libre", date: EDTFDate("1882-05"), language: "fr", source: "Le Révolté"))
    let talk = Article(
      id: "Talk 1", title: "Colloquium", contentText: "x",
      datePublished: Timestamp("2021-02-01T09:00:00Z"),
      event: Event(
        start: Timestamp("2021-02-08T09:00:00Z"), place: "Dmitrov",
        organizers: [Author(name: "The Museum")],
        sessions: [Session(title: "On Bees", speakers: [Author(name: "Ada Honey")])]))
    return [Work(article, of: source), Work(session: 0, of: talk, in: source)]
      .compactMap(\.self)
  }
}
