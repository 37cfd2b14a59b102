import Archive
import ArgumentParser
import Catalog
import Messages
import Notebook
import Screen

/// Writes what is on a reading list, in its order, with remarks: for people, for `cut`, or as JSON.
struct ReadingListPrinter {
  let articles: ArticlePrinter
  let catalog: ArticleCatalog

  private var output: Output { articles.output }

  /// Writes what is on a list, or the first entries of it; the exit code is 1 where nothing is.
  static func write(
    _ list: ReadingList, limit: Int = .max, asJSON: Bool, from catalog: ArticleCatalog
  ) throws {
    let output = Output()
    let printer = ReadingListPrinter(
      articles: ArticlePrinter(output: output, categories: try catalog.categories()),
      catalog: catalog)
    for (index, entry) in list.entries.prefix(limit).enumerated() {
      try printer.write(entry, number: index + 1, asJSON: asJSON)
    }
    try output.finish()
    if list.entries.isEmpty { throw ExitCode(1) }
  }

  /// Writes an entry.
  ///
  /// - Parameter number: Its number on the list, from 1.
  func write(_ entry: ReadingListEntry, number: Int, asJSON: Bool) throws {
    let row = try catalog.row(ofItem: entry.item)
    if asJSON {
      try output.json(.object(object(entry, row, number)))
    } else if Output.isTerminal {
      try writeForPeople(entry, row, number)
    } else {
      let category = row.flatMap { articles.categories[$0.category]?.key } ?? ""
      let fields = [
        entry.item, row?.day ?? "", category, row?.byline ?? "", row?.title ?? entry.title,
        Self.paragraph(of: entry).map { "\($0)" } ?? "", entry.remark,
      ]
      try output.fields(fields.map { SafeText($0, as: .field) })
    }
  }

  private func writeForPeople(
    _ entry: ReadingListEntry, _ row: ArticleRow?, _ number: Int
  ) throws {
    let columns = Output.columns
    let item = SafeText(entry.item, as: .field).truncated(to: columns / 3)
    let place: SafeText = Self.paragraph(of: entry).map { " ¶ \($0)" } ?? ""
    let head = SafeText("\(number)", as: .field).fitted(to: 4)
    let room = max(8, columns - 6 - item.columns - place.columns - 2)
    let title = SafeText(row?.title ?? entry.title, as: .field)
    try output.line("\(head)\(title.fitted(to: room))\(place)  \(item)")
    if row == nil { try output.line("    \(Output.language.text(of: .entryIsGone))") }
    if !entry.remark.isEmpty { try output.line("    \(SafeText(entry.remark, as: .field))") }
  }

  private func object(
    _ entry: ReadingListEntry, _ row: ArticleRow?, _ number: Int
  ) -> JSONObject {
    var object =
      row.map(articles.object)
      ?? JSONObject([
        .init(name: "id", value: .string(entry.item)),
        .init(name: "title", value: .string(entry.title)),
      ])
    let paragraph = Self.paragraph(of: entry).map { JSON.number("\($0)") }
    object.members += [
      .init(name: "number", value: .number("\(number)")),
      .init(name: "paragraph", value: paragraph ?? .null),
      .init(name: "quotation", value: entry.anchor.map { .string($0.exact) } ?? .null),
      .init(name: "remark", value: .string(entry.remark)),
      .init(name: "isInArchive", value: .bool(row != nil)),
    ]
    return object
  }

  /// The ¶ of a passage as it was when it was put on the list; nil for a whole article.
  private static func paragraph(of entry: ReadingListEntry) -> Int? {
    entry.anchor.map(\.paragraph).flatMap { $0 > 0 ? $0 : nil }
  }
}
