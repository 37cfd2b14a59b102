import Catalog
import Screen

@testable import Reader

extension Situation {
  /// Searches, what they are narrowed to, and concordances.
  static let searching: [Situation] = [
    Situation("search/prompt") { $0.press("S") },
    searched("search/typing", "bees", ""),
    searched("search/results", "bees", "Enter j").wide,
    searched("search/by-date", "bees", "Enter , d").small,
    searched("search/one-letter-typed", "b", "").small,
    searched("search/wide-characters", "扶助", "Enter").small,
    searched("search/starred", "bread", "Enter s").small,
    searched("search/saved", "guilds", "Enter m").small,
    searched("search/nothing", "zeppelin", ""),
    searched("search/nothing-left", "zeppelin", "Enter").small,
    searched("search/did-you-mean", "gilds") { $0.waitForCorrection() },
    searched("search/any-word", "bees zeppelin", "Enter").small,
    searched("search/unparsable", "bees (wall", "Enter").small,
    searched("search/being-indexed", "bees") { reader in
      reader.handle(.progress(IndexProgress(phase: .text, done: 64, total: 100)))
    }.small,
    searched("search/facets", "bees", "Enter Tab") { $0.waitForFacets() },
    searched("search/narrowed", "bees", "Enter Tab") { reader in
      reader.waitForFacets()
      reader.press("Enter")
      reader.type("")
      reader.press("Tab")
      reader.waitForFacets()
    },
    searched("search/opened-at-hit", "bees", "Enter j Enter"),
    searched("search/next-result", "bread", "Enter Enter n n n n").small,
    Situation("search/query-help") { $0.press("S ?") }.small,
    Situation("concordance/asked") { reader in
      reader.press("x")
      reader.typeLine("bees")
    }.small,
    concordance("concordance/lines", "bees", "j j").wide,
    concordance("concordance/sort-question", "bees", ",").small,
    concordance("concordance/by-left-word", "bees", ", l 1").small,
    concordance("concordance/counts-by-article", "bees", "Tab"),
    concordance("concordance/counts-by-year", "bees", "Tab Tab").small,
    concordance("concordance/of-one-article", "bees", "Tab Enter").small,
    concordance("concordance/nothing", "zeppelin"),
    concordance("concordance/file-asked", "bees", "w").small,
    concordance("concordance/wrong-file", "bees", "w Backspace Backspace Backspace Enter").small,
    concordance("concordance/wide-characters", "扶助").small,
    concordance("concordance/ascii", "bees").with { $0.isASCII = true }.small,
  ]

  /// A search for words, and some keys.
  static func searched(
    _ name: String, _ words: String, _ keys: String = "",
    then steps: @escaping @Sendable (ReaderHarness) -> Void = { _ in }
  ) -> Situation {
    Situation(name) { reader in
      reader.press("S")
      reader.type(words)
      reader.press(keys)
      reader.type("")
      steps(reader)
    }
  }

  /// A concordance of words, and some keys.
  private static func concordance(
    _ name: String, _ words: String, _ keys: String = ""
  ) -> Situation {
    Situation(name) { reader in
      reader.makeConcordance(of: words)
      reader.pressAndWait(keys)
    }
  }
}
