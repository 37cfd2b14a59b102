import Screen
import TestSupport

/// A small archive with one of everything that the reader shows.
enum SmallArchive {
  static func make() throws -> TemporaryArchive {
    try TemporaryArchive(items: [commune, talk, prisons, book], head: head)
  }

  /// A reader of it in one of its articles.
  static func reading(
    _ id: String = "book", _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(make(), Size(rows: rows, columns: columns))
    reader.open(id)
    return reader
  }

  private static let head = """
    "home_page_url": "https://example.org/", "description": "An archive for tests.",
    "language": "en",
    "_carrel": {"id": "test", "license": {"spdx": "CC-BY-SA-4.0"},
      "categories": [
        {"id": "essays", "title": "Essays", "description": "Longer texts."},
        {"id": "talks", "title": "Conferences"}],
      "call": {"kinds": ["essay", "review"], "email": "write@example.org", "languages": ["en"],
        "wordLimit": 2500}},
    """

  private static let commune = """
    {"id": "commune", "url": "https://example.org/commune", "title": "The Free Commune",
     "date_published": "2026-03-02T10:00:00Z", "authors": [{"name": "Editors"}],
     "content_html": "<p>Against the walled city he set the free commune \
    <a href=\\"#k\\">[Kropotkin, 1902]</a>.<sup><a href=\\"#fn1\\" id=\\"r1\\">1</a></sup></p>\
    <h2>What it is not</h2><p>It is not a town with walls; see <a \
    href=\\"https://example.org/prisons\\">On Prisons</a> and <a \
    href=\\"https://elsewhere.example/\\">elsewhere</a>.</p>\
    <section class=\\"footnotes\\"><ol><li id=\\"fn1\\"><p>A note on walls.</p></li></ol></section>",
     "_carrel": {"category": "essays", "references": [{"id": "k", "type": "book",
       "title": "Mutual Aid", "author": [{"family": "Kropotkin", "given": "Peter"}],
       "issued": {"date-parts": [[1902]]}, "publisher": "Heinemann"}]}}
    """

  private static let talk = """
    {"id": "talk", "title": "A Colloquium", "date_published": "2026-02-01T10:00:00Z",
     "content_html": "<p>The opening event.</p>",
     "attachments": [{"url": "https://video.example/1", "mime_type": "text/html",
       "title": "Opening event", "_carrel": {"kind": "recording"}}],
     "_carrel": {"category": "talks", "event": {"start": "2026-02-05T14:00:00-03:00",
       "end": "2026-02-06T18:00:00-03:00", "timezone": "America/Sao_Paulo",
       "place": "University of São Paulo", "organizers": [{"name": "The department"}],
       "sessions": [{"title": "Opening", "speakers": [
         {"name": "Anna Ward", "_carrel": {"affiliation": "Somewhere"}},
         {"name": "Élisée Marcos"}]}]}}}
    """

  private static let prisons = """
    {"id": "prisons", "url": "https://example.org/prisons", "title": "On Prisons",
     "date_published": "2026-01-01T10:00:00Z",
     "content_html": "<p>Prisons are universities of crime.</p>",
     "_carrel": {"category": "essays", "original": {"title": "Les prisons", "date": "1890"}}}
    """

  /// Long enough to be scrolled: 60 numbered paragraphs under 6 headings.
  private static let book: String = {
    let chapters = (1...6).map { chapter in
      let paragraphs = (1...10).map { number in
        "<p>Paragraph \(number) of chapter \(chapter): mutual aid among bees and guilds, told "
          + "in a sentence that is long enough to take two lines of a page.</p>"
      }
      return "<h2>Chapter \(chapter)</h2>" + paragraphs.joined()
    }
    return #"{"id": "book", "title": "A Long Book", "content_html": "\#(chapters.joined())"}"#
  }()
}
