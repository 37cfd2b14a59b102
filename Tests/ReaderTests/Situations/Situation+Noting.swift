import Screen

@testable import Reader

extension Situation {
  /// Notes of the reader's own: while they are written, in the text, in their window, in lists.
  static let noting: [Situation] = [
    opened("notes/begun", "aid", "} a"),
    opened("notes/written", "aid", "} a") { write($0) },
    opened("notes/long", "aid", "a") { reader in
      for number in 1...12 {
        reader.typeLine("Line \(number) of a note that goes on and on, in more words than fit.")
        reader.press("Enter")
      }
    },
    opened("notes/tags", "aid", "a # l a w Ctrl-S } a # l").small,
    opened("notes/wide-characters", "japanese", "a") { $0.typeLine("相互扶助の #本 を読む ことについて") }.small,
    opened("notes/right-to-left", "hebrew", "a") { $0.typeLine("עזרה הדדית בין בעלי חיים") }.small,
    Situation("notes/on-an-article") { reader in
      reader.goToShelf("All articles")
      reader.press("Enter a")
      reader.typeLine("Read this")
    },
    opened("notes/unknown-key", "aid", "a F5").small,
    opened("notes/in-the-text", "aid") { noted($0) }.wide,
    opened("notes/window", "aid") { reader in
      noted(reader)
      reader.press(")")
    },
    opened("notes/highlight-window", "aid") { reader in
      noted(reader)
      reader.press("2 )")
    }.small,
    opened("notes/with-numbers-and-pages", "aid", "# 1 8") { reader in
      reader.run("page 18")
      reader.press("a o n Space p a g e s Ctrl-S")
    }.small,
    opened("notes/list", "aid") { reader in
      noted(reader)
      reader.press("T")
    },
    opened("notes/list-of-all", "aid") { reader in
      noted(reader)
      reader.press("q k k Enter } V a T o o Ctrl-S T Tab j")
    },
    opened("notes/list-narrowed", "aid") { reader in
      noted(reader)
      reader.press("T F")
      reader.typeLine("law")
    }.small,
    opened("notes/list-empty", "aid", "a Enter T Tab Tab").small,
    opened("notes/none", "aid", "T").small,
    opened("notes/in-lists", "aid", "a Enter q s").small,
    opened("notes/shelf", "aid", "a Enter q q G") { $0.goToShelf("Noted") }.small,
    opened("notes/order", "aid", "a Enter T ,").small,
    opened("notes/deleted", "aid", "a Enter ) X").small,
  ]

  private static func write(_ reader: ReaderHarness) {
    reader.typeLine("Compare the other essay: is this the same law?")
    reader.press("Enter")
    reader.typeLine("#law #to-check")
  }

  /// Two notes and a highlight.
  private static func noted(_ reader: ReaderHarness) {
    reader.press("} a")
    write(reader)
    reader.press("Ctrl-S } v w w w e a Enter { V a")
    reader.typeLine("Again")
    reader.press("Ctrl-S")
  }
}
