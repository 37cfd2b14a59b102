import Archive
import Catalog
import Messages
import Revisions
import Screen

/// Writes what changed in an archive, an article a line: for people, for `cut`, or as JSON.
struct ChangePrinter {
  let output: Output
  let isJSON: Bool

  /// A line of a change.
  func print(_ change: ArticleChange) throws {
    guard let article = change.latest else { return }
    if isJSON { return try output.json(.object(Self.object(change, article))) }
    func field(_ text: String) -> SafeText { SafeText(text, as: .field) }
    let byline = Self.byline(of: article)
    guard Output.isTerminal else {
      return try output.fields(
        [change.kind.rawValue, article.id, article.writtenDay, byline, article.displayTitle]
          .map(field))
    }
    let columns = Output.columns
    let item = field(article.id).truncated(to: columns / 3)
    let room = columns - 14 - item.columns - 2
    let title = field(article.displayTitle).fitted(to: room)
    let day = field(article.writtenDay).fitted(to: 10)
    try output.line("\(change.kind.sign) \(day)  \(title)  \(item)")
  }

  /// The counts, on the last line.
  func end(_ comparison: ArchiveComparison) throws {
    let counts = ArticleChange.Kind.allCases.map(comparison.count)
    let unchanged = comparison.unchangedCount
    guard isJSON else {
      return try output.line(
        .changes(
          new: .newCount(counts[0]), revised: .revisedCount(counts[1]),
          withdrawn: .withdrawnCount(counts[2]), unchanged: .unchangedCount(unchanged)))
    }
    var object = JSONObject()
    for (kind, count) in zip(ArticleChange.Kind.allCases, counts) {
      object[kind.rawValue] = .number("\(count)")
    }
    object["unchanged"] = .number("\(unchanged)")
    try output.json(.object(object))
  }

  /// The members of a change in JSON: documented in `Documentation/CommandLine.md`, and stable.
  static func object(_ change: ArticleChange, _ article: Article) -> JSONObject {
    [
      "change": .string(change.kind.rawValue), "id": .string(article.id),
      "title": .string(article.displayTitle), "byline": .string(byline(of: article)),
      "date": .string(article.writtenDay),
      "members": .array(change.otherMembers.map { .string($0) }),
    ]
  }

  static func byline(of article: Article) -> String {
    article.authors.compactMap(\.name).joined(separator: ", ")
  }
}

extension ArticleChange.Kind {
  /// What stands before a line of it on a terminal.
  fileprivate var sign: SafeText {
    switch self {
    case .new: "+"
    case .revised: "~"
    case .withdrawn: "-"
    }
  }
}
