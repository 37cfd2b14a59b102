import Catalog
import Screen

@testable import Reader

extension Situation {
  /// The first page: shelves, what is in them, and what is said where nothing is.
  static let browsing: [Situation] = [
    Situation("browse/first").wide,
    Situation("browse/last-shelf") { $0.press("G") }.small,
    Situation("browse/all-articles") { $0.goToShelf("All articles") }.small,
    Situation("browse/unread") { $0.goToShelf("Unread") }.small,
    Situation("browse/unread-empty") { reader in
      reader.goToShelf("All articles")
      reader.press("A")
      reader.goToShelf("Unread")
    },
    Situation("browse/reading") { reader in
      leaveHalfRead(reader)
      reader.goToShelf("Reading")
    },
    Situation("browse/reading-empty") { $0.goToShelf("Reading") }.small,
    Situation("browse/starred") { reader in
      reader.goToShelf("Essays")
      reader.press("Enter s j j s q")
      reader.goToShelf("Starred")
    }.small,
    Situation("browse/starred-empty") { $0.goToShelf("Starred") },
    Situation("browse/history") { reader in
      leaveHalfRead(reader)
      reader.goToShelf("History")
    }.small,
    Situation("browse/history-empty") { $0.goToShelf("History") },
    Situation("browse/authors") { $0.goToShelf("Authors") },
    Situation("browse/tags") { $0.goToShelf("Tags") }.small,
    Situation("browse/years") { $0.goToShelf("Years") }.small,
    Situation("browse/events") { $0.goToShelf("Events") },
    Situation("browse/contribute") { $0.goToShelf("Contribute") },
    Situation("browse/saved-search") { reader in
      saveSearch(reader)
      reader.goToShelf("Search: bees")
    },
    Situation("browse/no-saved-search") { $0.press("m") }.small,
    Situation("browse/filter") { reader in
      reader.press("F")
      reader.type("es")
    },
    Situation("browse/filter-without-find") { reader in
      reader.press("F")
      reader.type("zz")
    }.small,
    Situation("browse/one-pane") { $0.press("j") }.with { $0.options.isOnePane = true },
    Situation("browse/narrow-panes") { $0.press("Enter j") }
      .with {
        $0.sizes = [(16, 80), (17, 119), (16, 120)].map { Size(rows: $0.0, columns: $0.1) }
      },
    Situation("browse/empty-archive").with { $0.archive = { try Gallery.empty } }.small,
    Situation("browse/being-read") { reader in
      reader.handle(.progress(IndexProgress(phase: .list, done: 1200, total: nil)))
    }.with { $0.archive = { try Gallery.empty } },
    Situation("browse/being-indexed") { reader in
      var progress = IndexProgress(phase: .text, done: 64, total: 100)
      progress.remaining = 20
      reader.handle(.progress(progress))
    },
    Situation("browse/ascii") { $0.press("Enter") }.with { $0.isASCII = true },
  ]

  /// Reads two articles, and leaves one of them half-way.
  static func leaveHalfRead(_ reader: ReaderHarness) {
    reader.open("book")
    reader.press("Space Space Space q q")
    reader.open("verse")
    reader.press("q q")
  }

  /// Saves a search, and comes back to the first page.
  static func saveSearch(_ reader: ReaderHarness) {
    reader.press("S")
    reader.type("bees")
    reader.press("Enter m q")
    reader.waitForSaved("bees")
  }
}
