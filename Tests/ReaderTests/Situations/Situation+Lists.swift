import Screen

@testable import Reader

extension Situation {
  /// Lists of articles and of names: their rows, orders, filters, and what is found in them.
  static let lists: [Situation] = [
    Situation("list/category") { $0.press("Enter") }.wide,
    Situation("list/bottom") { reader in
      enterAll(reader)
      reader.press("G")
    }.small,
    Situation("list/long-title") { reader in
      reader.press("Enter")
      find(reader, "many small")
      reader.press("Enter")
    },
    Situation("list/right-to-left") { reader in
      reader.press("Enter")
      find(reader, "עזרה")
      reader.press("Enter")
    }.small,
    Situation("list/wide-characters") { reader in
      reader.press("Enter")
      find(reader, "扶助")
      reader.press("Enter")
    },
    Situation("list/flags") { $0.press("Enter s j j s k r") },
    Situation("list/by-date") { sorted($0, "d") }.small,
    Situation("list/by-author") { sorted($0, "a") }.small,
    Situation("list/by-title") { sorted($0, "t") },
    Situation("list/by-length") { sorted($0, "l") }.small,
    Situation("list/unread-first") { reader in
      enterAll(reader)
      reader.press("r j r j r , u")
    },
    Situation("list/reading") { reader in
      leaveHalfRead(reader)
      reader.goToShelf("Reading")
      reader.press("Enter")
    },
    Situation("list/history") { reader in
      leaveHalfRead(reader)
      reader.goToShelf("History")
      reader.press("Enter")
    }.small,
    Situation("list/events") { enter($0, "Events") },
    Situation("list/event-past") { enter($0, "Events", "j =") }.small,
    Situation("list/authors") { enter($0, "Authors", "j") },
    Situation("list/tags") { enter($0, "Tags") }.small,
    Situation("list/years") { enter($0, "Years") }.small,
    Situation("list/names-sorted") { enter($0, "Tags", ", t") }.small,
    Situation("list/of-a-name") { enter($0, "Authors", "j j Enter") }.small,
    Situation("list/starred-empty") { enter($0, "Starred") },
    Situation("list/filter") { reader in
      enterAll(reader)
      reader.press("F")
      reader.type("letter to")
    },
    Situation("list/filtered") { reader in
      enterAll(reader)
      reader.press("F")
      reader.type("letter 1")
      reader.press("Enter j")
    }.small,
    Situation("list/filter-without-find") { reader in
      enterAll(reader)
      reader.press("F")
      reader.type("zeppelin")
    },
    Situation("list/names-filter-without-find") { reader in
      enter(reader, "Authors", "F")
      reader.type("zeppelin")
    }.small,
    Situation("list/find") { reader in
      enterAll(reader)
      find(reader, "morris")
    }.small,
    Situation("list/found") { reader in
      enterAll(reader)
      find(reader, "letter 1")
      reader.press("Enter n")
    },
    Situation("list/not-found") { reader in
      enterAll(reader)
      find(reader, "zeppelin")
      reader.press("Enter")
    }.small,
    Situation("list/no-unread") { reader in
      enterAll(reader)
      reader.press("A n")
    }.small,
    Situation("list/one-pane") { $0.press("Enter") }.with { $0.options.isOnePane = true }.small,
    Situation("list/other-pane") { $0.press("Enter Shift-Tab") },
  ]

  /// Goes to a shelf, into it, and on.
  static func enter(_ reader: ReaderHarness, _ shelf: String, _ keys: String = "") {
    reader.goToShelf(shelf)
    reader.press("Enter " + keys)
  }

  private static func enterAll(_ reader: ReaderHarness) {
    enter(reader, "All articles")
  }

  private static func sorted(_ reader: ReaderHarness, _ key: String) {
    enter(reader, "All articles", ", \(key) j")
  }

  private static func find(_ reader: ReaderHarness, _ words: String) {
    reader.press("/")
    reader.type(words)
  }
}
