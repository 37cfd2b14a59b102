import Foundation
import Markup
import Notebook
import Revisions

/// Placing a thousand notes of an article, and listing and searching ten thousand.
enum NotesSuite {
  /// Notes of one article.
  private static let noteCount = 1000
  private static let runs = 15

  static func run(_ workspace: Workspace) throws {
    if let shared = workspace.shared {
      let book = try String(contentsOf: Books.memoirs(in: shared), encoding: .utf8)
      let cut = book.utf8.index(book.startIndex, offsetBy: 125_000)
      try place(String(book[..<cut]), "the first 100 KB of a book")
      try place(book, "a book of 1 MB")
    } else {
      Table.skipped("there is no shared folder")
    }
    try list()
  }

  // MARK: - Placing

  private static func place(_ html: String, _ name: String) throws {
    Table.title("Placing \(noteCount) notes in \(name)")
    let document = Document(html: html)
    let notes = notes(on: document)
    Table.row("unchanged", time { notes.count == placed(notes, document) }, "ms", goal: 5)
    let longer = Document(html: "<p>Some words that were put in before all others.</p>" + html)
    Table.row(
      "a paragraph put in before", time { notes.count == placed(notes, longer) }, "ms", goal: 5)
    let revised = Document(html: revised(html))
    Table.row("a word in twenty changed", time { placed(notes, revised) > 900 }, "ms")
  }

  /// Notes on random phrases, sentences, and a few on passages of 2,000 words.
  private static func notes(on document: Document) -> [Annotation] {
    var random = SystemRandomNumberGenerator()
    let count = document.text.count
    let notes = (0..<noteCount).map { index -> Annotation in
      let length = index % 200 == 0 ? 12_000 : Int.random(in: 12...400, using: &random)
      let start = Int.random(in: 0..<count - length, using: &random)
      let anchor = TextAnchor(quoting: words(start..<start + length, in: document), in: document)
      return Annotation(
        item: "a", title: "A", target: .passage(anchor),
        position: words(start..<start + length, in: document).lowerBound)
    }
    return notes.sorted { $0.position < $1.position }
  }

  /// A range that begins and ends where words do.
  private static func words(_ range: Range<Int>, in document: Document) -> Range<Int> {
    let start = range.first { document.text[$0] <= 0x20 }.map { $0 + 1 } ?? range.lowerBound
    let end = (start..<range.upperBound).last { document.text[$0] <= 0x20 } ?? range.upperBound
    return start..<max(start, end)
  }

  private static func placed(_ notes: [Annotation], _ document: Document) -> Int {
    var placer = AnnotationPlacer(document)
    return placer.place(notes).count { $0.range != nil }
  }

  /// Every twentieth word of a text, where that is one of letters alone, is another.
  private static func revised(_ html: String) -> String {
    var count = 0
    return html.split(separator: " ", omittingEmptySubsequences: false).map { word in
      count += 1
      return count % 20 == 0 && word.allSatisfy(\.isLetter) ? "another" : word
    }.joined(separator: " ")
  }

  // MARK: - Lists

  private static func list() throws {
    Table.title("10,000 notes on 2,000 articles")
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let notebook = try ReaderNotebook.open(at: path)
    let archive = try notebook.archive(identity: "a", path: "/a")
    var prose = Prose(seed: 7)
    let notes = (0..<10_000).map { index -> Annotation in
      let anchor = TextAnchor(
        exact: prose.words(20), prefix: prose.words(6), suffix: prose.words(6),
        paragraph: index % 60)
      let title = "Article \(index % 2000)"
      return Annotation(
        item: "item-\(index % 2000)", title: title, language: "en", target: .passage(anchor),
        body: prose.words(25) + (index % 50 == 0 ? " guilds" : ""), tags: ["tag \(index % 20)"],
        createdAt: Date(timeIntervalSince1970: Double(index)))
    }
    try notebook.keep(notes, in: archive)
    for order in AnnotationListing.Order.allCases {
      var listing = AnnotationListing(in: archive)
      listing.order = order
      try measure("a list by \(order.rawValue), its first 100 rows", listing, of: notebook, 10_000)
    }
    for (query, count) in [("guild", 200), ("guil*", 200), ("\"the free commune of\"", 0)] {
      var listing = AnnotationListing(in: archive)
      listing.query = query
      try measure("a search for \(query)", listing, of: notebook, count)
    }
    var listing = AnnotationListing()
    listing.tag = "tag 7"
    try measure("those of a tag", listing, of: notebook, 500)
    let all = try time { try notebook.annotations(of: AnnotationListing()).count == 10_000 }
    Table.row("all rows of all notes", all, "ms")
    let one = try time { try notebook.annotations(of: "item-7", in: archive).count == 5 }
    Table.row("those of an article", one, "ms")
  }

  private static func measure(
    _ name: String, _ listing: AnnotationListing, of notebook: ReaderNotebook, _ count: Int
  ) throws {
    let milliseconds = try time {
      let numbers = try notebook.annotationNumbers(of: listing)
      _ = try notebook.annotations(numbered: numbers.prefix(100))
      return numbers.count == count
    }
    Table.row(name, milliseconds, "ms", goal: 50)
  }

  /// The median of several runs, in milliseconds.
  private static func time(_ work: () throws -> Bool) rethrows -> Double {
    try (0..<runs).map { _ in
      let start = ContinuousClock.now
      let isRight = try work()
      let time = start.duration(to: .now)
      precondition(isRight, "what is measured gives another result")
      return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
    }.median
  }
}
