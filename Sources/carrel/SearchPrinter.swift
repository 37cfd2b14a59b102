import Archive
import Catalog
import Messages
import Screen

/// Writes what a search found: for people, or as JSON.
struct SearchPrinter {
  let articles: ArticlePrinter
  let catalog: ArticleCatalog

  /// About how many letters of the best passage are shown.
  let context: Int

  /// Whether to write what was searched, and scores.
  let isExplained: Bool

  private var output: Output { articles.output }

  // MARK: - Text

  /// Three lines a result: the title; byline, year, hits and id; the best passage.
  func text(_ results: SearchResults) throws {
    if isExplained {
      let searched = SafeText(results.searched, as: .field)
      try output.line(results.mode == .any ? .searchedAny(searched) : .searchedAll(searched))
    }
    for (index, row) in results.rows.enumerated() {
      let excerpt = try catalog.excerpt(of: row, results.terms, length: context)
      let hits = Output.language.text(of: .hits(excerpt.occurrences))
      var facts = [
        SafeText(row.byline, as: .field), SafeText(row.year, as: .field), hits,
        SafeText(row.item, as: .decision),
      ]
      if isExplained, let score = score(index, results) {
        facts.append(Output.language.text(of: .score(SafeText(score, as: .field))))
      }
      try output.line(SafeText(row.title, as: .field))
      try output.line("  " + facts.filter { !$0.isEmpty }.joined(separator: " · "))
      if context > 0 { try output.line("  \(paragraph(excerpt))\(marked(excerpt))") }
    }
    if results.total > results.rows.count {
      try output.line(.resultsShown(results.rows.count, of: results.total))
    }
  }

  private func score(_ index: Int, _ results: SearchResults) -> String? {
    guard results.scores.indices.contains(index) else { return nil }
    let thousandths = Int((results.scores[index] * 1000).rounded())
    let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000).\(digits)"
  }

  private func paragraph(_ excerpt: Excerpt) -> SafeText {
    excerpt.paragraph.map { "¶ \($0) " } ?? ""
  }

  /// The passage with its hits in brackets.
  private func marked(_ excerpt: Excerpt) -> SafeText {
    excerpt.pieces.map { piece in
      let text = SafeText(piece.text, as: .field)
      return piece.isMarked ? "[\(text)]" : text
    }.joined()
  }

  // MARK: - JSON

  /// One object: documented in `Documentation/CommandLine.md`, and stable.
  func json(_ results: SearchResults) throws {
    var members: [JSONObject.Member] = [
      .init(name: "query", value: .string(results.query.text)),
      .init(name: "mode", value: .string(results.mode.rawValue)),
      .init(name: "total", value: .number(String(results.total))),
      .init(
        name: "results",
        value: .array(
          try results.rows.enumerated().map { index, row in
            .object(try object(row, index, results))
          })),
    ]
    if isExplained {
      members.append(.init(name: "searched", value: .string(results.searched)))
    }
    try output.json(.object(JSONObject(members)))
  }

  private func object(
    _ row: ArticleRow, _ index: Int, _ results: SearchResults
  ) throws -> JSONObject {
    let excerpt = try catalog.excerpt(of: row, results.terms, length: context)
    var object = articles.object(row)
    object.members += [
      .init(name: "hits", value: .number(String(excerpt.occurrences))),
      .init(name: "paragraph", value: excerpt.paragraph.map { .number(String($0)) } ?? .null),
      .init(name: "excerpt", value: .string(excerpt.text)),
    ]
    if isExplained, let score = score(index, results) {
      object.members.append(.init(name: "score", value: .number(score)))
    }
    return object
  }
}
