import Foundation
import Messages
import Screen

extension CommandTable {
  /// The commands of a context that have all words of a text in their names, their keys or their
  /// help in a language, with or without accents; first the one of which it is a key or the name.
  ///
  ///     table.entries(in: .article, with: "", .english)            // all
  ///     table.entries(in: .article, with: "next head", .english)   // next-heading
  ///     table.entries(in: .article, with: "]", .english)           // next-heading
  func entries(
    in context: CommandContext, with text: String, _ language: Language
  ) -> [Entry] {
    let all = entries(in: context)
    let words = Self.folded(text).split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return all }
    let key = Key(name: text.trimmed)
    let isExact = { (entry: Entry) in
      entry.command.rawValue == text.trimmed || key.map(entry.keys.contains) ?? false
    }
    return all.filter(isExact)
      + all.filter { entry in
        let texts = [entry.typed(in: language), language.text(of: entry.help)]
        let searched = (texts + entry.ways(in: language)).joined(separator: "\n")
        let folded = Self.folded(searched.string)
        return !isExact(entry) && words.allSatisfy { folded.contains($0) }
      }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
