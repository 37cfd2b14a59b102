import Archive
import Catalog
import Foundation
import Messages
import Screen

/// Writes how often something stands in the parts of an archive, or how often its words do.
struct FrequenciesPrinter {
  let output: Output
  let by: Frequencies.Division

  private static let blocks = Array("▁▂▃▄▅▆▇█")

  // MARK: - Something in the parts

  /// A row a part: occurrences, those in ten thousand words, articles, all words.
  func table(_ found: Frequencies) throws {
    let names = found.parts.map(name)
    let width = names.reduce(8) { max($0, $1.columns) }
    try heads([.occurrencesHead, .rateHead, .articlesHead, .wordsHead], width)
    for (name, part) in zip(names, found.parts) {
      try row(
        name, width, ["\(part.occurrences)", rate(part), "\(part.articles)", "\(part.words)"])
    }
    try row(Output.language.text(of: .allParts), width, ["\(found.occurrences)"])
    if let dispersion = found.dispersion {
      try output.line(
        .dispersion(SafeText(String(format: "%.2f", dispersion), as: .field)))
    }
  }

  /// The rates as blocks of eight heights, from the first part to the last.
  func sparkline(_ found: Frequencies) throws {
    let ends = [found.parts.first, found.parts.last].compactMap { $0 }.map(name)
    try output.line(ends[0] + " " + blocks(found) + " " + ends[1])
  }

  func csv(_ found: Frequencies) throws {
    try output.line("\(SafeText(by.rawValue, as: .field)),occurrences,rate,articles,words")
    for part in found.parts {
      let fields = "\(part.occurrences),\(rate(part)),\(part.articles),\(part.words)"
      try output.line(SafeText("\(quoted(part.name)),\(fields)", as: .field))
    }
  }

  func json(_ found: Frequencies) throws {
    try output.json(
      .object(
        JSONObject(
          [.init(name: "searched", value: .string(found.searched))] + members(found)
            + [.init(name: "parts", value: parts(found))])))
  }

  // MARK: - The archive's words

  /// A row a word: occurrences, those in ten thousand words, articles, dispersion.
  func table(ofWords words: [Frequencies]) throws {
    let names = words.map { SafeText($0.searched, as: .field) }
    let width = names.reduce(8) { max($0, $1.columns) }
    try heads([.occurrencesHead, .rateHead, .articlesHead, .dispersionHead], width)
    for (name, word) in zip(names, words) {
      try row(
        name, width, ["\(word.occurrences)", rate(word), "\(word.articles)", dispersion(word)])
    }
  }

  /// A sparkline a word.
  func sparklines(ofWords words: [Frequencies]) throws {
    let names = words.map { SafeText($0.searched, as: .field) }
    let width = names.reduce(0) { max($0, $1.columns) }
    for (name, word) in zip(names, words) {
      try output.line(name.padded(to: width) + " " + blocks(word))
    }
  }

  func csv(ofWords words: [Frequencies]) throws {
    try output.line("word,occurrences,rate,articles,dispersion")
    for word in words {
      let fields = "\(word.occurrences),\(rate(word)),\(word.articles),\(dispersion(word))"
      try output.line(SafeText("\(quoted(word.searched)),\(fields)", as: .field))
    }
  }

  func json(ofWords words: [Frequencies]) throws {
    let objects = words.map { word in
      JSON.object(
        JSONObject(
          [.init(name: "word", value: .string(word.searched))] + members(word)
            + [.init(name: "parts", value: parts(word))]))
    }
    try output.json(.object(JSONObject([.init(name: "words", value: .array(objects))])))
  }

  // MARK: - Parts of both

  private func heads(_ heads: [Message], _ width: Int) throws {
    try row("", width, heads.map { Output.language.text(of: $0).string })
  }

  private func row(_ name: SafeText, _ width: Int, _ fields: [String]) throws {
    let cells = fields.map { SafeText($0, as: .field).padded(to: 11, .trailing) }
    try output.line(name.padded(to: width) + cells.joined())
  }

  private func name(_ part: Frequencies.Part) -> SafeText {
    part.name.isEmpty
      ? Output.language.text(of: .undated) : SafeText(part.name, as: .field)
  }

  private func rate(_ part: Frequencies.Part) -> String {
    String(format: "%.2f", part.perTenThousand)
  }

  private func rate(_ word: Frequencies) -> String {
    String(format: "%.2f", word.perTenThousand)
  }

  private func dispersion(_ word: Frequencies) -> String {
    word.dispersion.map { String(format: "%.2f", $0) } ?? ""
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func blocks(_ found: Frequencies) -> SafeText {
    let highest = found.parts.map(\.perTenThousand).max() ?? 0
    let line = found.parts.map { part in
      part.occurrences == 0
        ? " "
        : Self.blocks[min(Int(part.perTenThousand / highest * 8), Self.blocks.count - 1)]
    }
    return SafeText(String(line), as: .field)
  }

  private func members(_ found: Frequencies) -> [JSONObject.Member] {
    let dispersion = found.dispersion.map { JSON.number(String(format: "%.4f", $0)) }
    return [
      .init(name: "occurrences", value: .number("\(found.occurrences)")),
      .init(name: "dispersion", value: dispersion ?? .null),
    ]
  }

  private func parts(_ found: Frequencies) -> JSON {
    .array(
      found.parts.map { part in
        .object(
          JSONObject([
            .init(name: by.rawValue, value: part.name.isEmpty ? .null : .string(part.name)),
            .init(name: "occurrences", value: .number("\(part.occurrences)")),
            .init(name: "rate", value: .number(rate(part))),
            .init(name: "articles", value: .number("\(part.articles)")),
            .init(name: "words", value: .number("\(part.words)")),
          ]))
      })
  }
}
