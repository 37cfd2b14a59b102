import Archive
import Foundation
import Screen

@testable import Reader

extension Situation {
  /// An open article: its parts, kinds of text, and what is marked in it.
  static let reading: [Situation] = [
    opened("article/top", "aid").wide,
    opened("article/middle", "book", "Space Space Space"),
    opened("article/end", "aid", "G"),
    opened("article/headings", "aid", "] ]").small,
    opened("article/paragraph-numbers", "aid", "#"),
    opened("article/current-paragraph", "aid", "} } }").small,
    opened("article/wider", "aid", "+ + +"),
    opened("article/narrower", "aid", "- - - - -"),
    opened("article/link-focused", "aid", "Tab Tab Tab"),
    opened("article/link-letters", "aid", "] ;"),
    opened("article/note", "aid", "1 Enter"),
    opened("article/page-marks", "aid", ":") { reader in
      reader.typeLine("page 18")
      reader.press("Enter")
    },
    opened("article/place-kept", "book", "Space Space q Enter").small,
    opened("article/event-past", "colloquium"),
    opened("article/event-to-come", "congress"),
    opened("article/event-speaker", "congress", "Tab").small,
    opened("article/table", "table"),
    opened("article/verse", "verse"),
    opened("article/right-to-left", "hebrew"),
    opened("article/wide-characters", "japanese"),
    opened("article/long-title", "long"),
    opened("article/translated", "book").small,
    opened("article/withdrawn", "withdrawn").small,
    opened("article/hidden-characters", "hidden"),
    opened("article/hidden-revealed", "hidden", "^"),
    opened("article/ascii", "aid").with { $0.isASCII = true }.small,
    opened("article/paragraphs-typed", "aid", "&") { $0.typeLine("guilds") }.small,
    opened("article/paragraphs-kept", "aid", "&") { reader in
      reader.typeLine("guilds")
      reader.press("Enter")
    },
    opened("article/paragraphs-none", "aid", "&") { $0.typeLine("zeppelin") }.small,
    opened("article/find", "book", "/") { $0.typeLine("chapter 2") },
    opened("article/found", "book", "/") { reader in
      reader.typeLine("chapter 2")
      reader.press("Enter n n")
    },
    opened("article/found-far-right", "aid", "/") { reader in
      reader.typeLine("puts out")
      reader.press("Enter")
    }.small,
    opened("article/found-round-the-end", "aid", "/") { reader in
      reader.typeLine("bread")
      reader.press("Enter N")
    }.small,
    opened("article/no-regular-expression", "aid", "/") { $0.typeLine("/(bread") }.small,
    opened("article/not-found", "aid", "/") { reader in
      reader.typeLine("zeppelin")
      reader.press("Enter")
    }.small,
    opened("article/selection", "aid", "} v w w w e"),
    opened("article/selection-of-paragraphs", "aid", "V }"),
    opened("article/information", "aid", "=").small,
    Situation("article/contribute") { enter($0, "Contribute") },
    Situation("article/tour") { $0.open("tour") }.with { $0.archive = { try sampleArchive } },
  ]

  /// The archive that comes with the program.
  private static var sampleArchive: ArchiveLocation {
    get throws {
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      return try ArchiveLocation(path: root.appending(path: "sample-data").path)
    }
  }

  /// An article that is open, after some keys, and what follows them.
  static func opened(
    _ name: String, _ id: String, _ keys: String = "",
    then steps: @escaping @Sendable (ReaderHarness) -> Void = { _ in }
  ) -> Situation {
    Situation(name) { reader in
      reader.open(id)
      reader.press(keys)
      steps(reader)
    }
  }
}
