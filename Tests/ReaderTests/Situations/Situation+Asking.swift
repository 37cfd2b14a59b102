import Screen

@testable import Reader

extension Situation {
  /// Help, the command line, other prompts, and questions.
  static let asking: [Situation] = [
    Situation("help/list") { $0.press("? j j") }.wide,
    opened("help/article", "aid", "? G").small,
    opened("help/selection", "aid", "v ?").small,
    opened("help/note", "aid", "1 Enter ?").small,
    opened("help/menu", "aid", "t ?").small,
    Situation("help/results") { reader in
      reader.press("S")
      reader.type("bees")
      reader.press("Enter ?")
    }.small,
    Situation("help/concordance") { reader in
      reader.makeConcordance(of: "bees")
      reader.press("?")
    }.small,
    opened("help/searched", "aid", "? /") { $0.typeLine("next") },
    Situation("help/searched-in-vain") { reader in
      reader.press("? /")
      reader.typeLine("zeppelin")
    }.small,
    line("command/empty", ""),
    line("command/names", "s"),
    line("command/one-name", "sort").small,
    line("command/completed", "n", "Tab Tab").small,
    line("command/argument", "sort ", "Tab").small,
    line("command/setting", "set measure").small,
    line("command/settings-completed", "set ", "Tab").small,
    line("command/settings-told", "set", "Enter"),
    line("command/unknown", "strat", "Enter"),
    line("command/unknown-while-typed", "strat").small,
    line("command/ambiguous", "next", "Enter").small,
    line("command/wrong-value", "set measure=4", "Enter").small,
    line("command/elsewhere", "pipe wc", "Enter").small,
    line("command/long", String(repeating: "a very long line ", count: 20)).small,
    opened("question/mark", "aid", "m"),
    opened("question/go-to-mark", "aid", "'").small,
    opened("question/browser", "aid", "5 Enter"),
    opened("question/original", "aid", "o").small,
    opened("question/pipe", "aid", "|") { $0.typeLine("wc -w") },
    opened("question/pipe-other-text", "aid", "| Tab").small,
    Situation("question/order") { $0.press("Enter ,") },
    Situation("question/own-order") { enter($0, "Events", ",") }.small,
    Situation("question/order-of-names") { enter($0, "Authors", ",") }.small,
    searched("question/order-of-results", "bees", "Enter ,").small,
    Situation("question/count") { $0.press("Enter 1 2") },
    opened("question/count-in-article", "aid", "5").small,
  ]

  /// The command line over a list, with something typed on it, and some keys.
  private static func line(_ name: String, _ text: String, _ keys: String = "") -> Situation {
    Situation(name) { reader in
      reader.press("Enter :")
      reader.typeLine(text)
      reader.press(keys)
    }
  }
}
