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
    Situation("menu/library") { reader in
      reader.handle(
        .library([
          LibraryEntry(path: "/home/anna/archives/bees", title: "The Bee Archive"),
          LibraryEntry(
            path: "/media/anna/stick/a-folder-with-a-long-name/letters", title: "Letters"),
          LibraryEntry(path: "/home/anna/archives/gone", title: nil),
        ]))
    },
    Situation("menu/library-empty") { $0.handle(.library([])) }.small,
  ]
}
