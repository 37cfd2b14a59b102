import Archive
import Catalog
import Screen

/// Writes rows of articles: for people, for `cut`, or as JSON.
struct ArticlePrinter {
  let output: Output
  let categories: [Int64: CategoryRow]

  init(output: Output, categories: [CategoryRow]) {
    self.output = output
    self.categories = Dictionary(categories.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A line of a row.
  func line(_ row: ArticleRow) throws {
    func field(_ text: String) -> SafeText { SafeText(text, as: .field) }
    guard Output.isTerminal else {
      let category = categories[row.category]?.key ?? ""
      return try output.fields([row.item, row.day, category, row.byline, row.title].map(field))
    }
    let columns = Output.columns
    let item = field(row.item).truncated(to: columns / 3)
    let room = columns - 12 - item.columns - 2
    let byline = field(row.byline).fitted(to: room / 4)
    let title = field(row.title).fitted(to: room - room / 4 - 2)
    try output.line("\(field(row.day).fitted(to: 10))  \(title)  \(byline)  \(item)")
  }

  /// A row as a line of JSON.
  func json(_ row: ArticleRow) throws {
    try output.json(.object(object(row)))
  }

  /// The members of a row in JSON: documented in `Documentation/CommandLine.md`, and stable.
  func object(_ row: ArticleRow) -> JSONObject {
    JSONObject([
      .init(name: "id", value: .string(row.item)),
      .init(name: "title", value: .string(row.title)),
      .init(name: "byline", value: .string(row.byline)),
      .init(name: "date", value: .string(row.day)),
      .init(name: "category", value: categories[row.category].map { .string($0.key) } ?? .null),
      .init(name: "language", value: row.language.isEmpty ? .null : .string(row.language)),
      .init(name: "words", value: .number(String(row.words))),
      .init(name: "summary", value: .string(row.excerpt)),
    ])
  }
}
