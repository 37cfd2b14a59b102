import Notebook
import Screen

@testable import Reader

extension Situation {
  /// Lists over an article.
  static let overArticles: [Situation] = [
    opened("menu/contents", "aid", "] ] t"),
    opened("menu/contents-filtered", "book", "t /") { $0.typeLine("chapter 3") }.small,
    opened("menu/contents-without-find", "book", "t /") { $0.typeLine("zeppelin") }.small,
    opened("menu/no-contents", "hebrew", "t").small,
    opened("menu/links", "aid", "l j"),
    opened("menu/no-links", "verse", "l").small,
    opened("menu/marks", "aid", "m a G m b q k Enter m C q j Enter M"),
    opened("menu/no-marks", "aid", "M").small,
    opened("menu/related", "aid", "r") { reader in
      reader.wait { $0.message != .lookingForRelated }
    },
    opened("menu/none-related", "hidden", "r") { reader in
      reader.wait { $0.message != .lookingForRelated }
    }.small,
    Situation("menu/library") { $0.handle(.library(archives)) },
    Situation("menu/library-first-page") { reader in
      reader.goToLibrary()
      reader.handle(.library(archives))
    }.small,
    Situation("menu/library-empty") { $0.handle(.library([])) }.small,
  ]

  /// Archives of a library, the one on the desk first.
  private static var archives: [LibraryEntry] {
    let paths = [
      "/home/anna/archives/bees", "/media/anna/stick/a-folder-with-a-long-name/letters",
      "/home/anna/archives/gone", "/home/anna/archives/new",
    ]
    var entries = paths.map { path in
      LibraryEntry(KnownArchive(identity: path, path: path, openedAt: 1_795_700_000))
    }
    entries[0].title = "The Bee Archive"
    entries[0].counts = .init(all: 31, unread: 29)
    entries[0].isOpen = true
    entries[1].title = "Letters"
    entries[1].counts = .init(all: 100_000, unread: 99_990)
    entries[3].title = "An archive that was never indexed"
    return entries
  }
}
