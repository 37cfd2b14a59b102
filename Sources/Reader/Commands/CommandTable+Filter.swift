import Screen

extension CommandTable {
  /// The commands of a context that have all words of a text in their names, their keys or their
  /// help; first the one of which it is a key or the name.
  ///
  ///     table.entries(in: .article, with: "")            // all
  ///     table.entries(in: .article, with: "next head")   // next-heading
  ///     table.entries(in: .article, with: "]")           // next-heading
  func entries(in context: CommandContext, with text: String) -> [Entry] {
    let all = entries(in: context)
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return all }
    let key = Key(name: text.trimmed)
    let isExact = { (entry: Entry) in
      entry.command.rawValue == text.trimmed || key.map(entry.keys.contains) ?? false
    }
    return all.filter(isExact)
      + all.filter { entry in
        let searched = ([entry.typed, entry.help] + entry.ways).joined(separator: "\n").lowercased()
        return !isExact(entry) && words.allSatisfy { searched.contains($0) }
      }
  }
}
