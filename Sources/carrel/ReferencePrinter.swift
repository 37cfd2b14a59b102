import Archive
import Citing
import Messages
import Screen

/// Writes works that are cited: for people, for `cut`, as JSON, or as records of other programs.
struct ReferencePrinter {
  let output: Output
  let format: CitationFormat
  let isJSON: Bool

  /// Writes works in their order.
  func write(_ works: some Sequence<CitedWork>) throws {
    guard let style = format.style else { return try writeRecords(works) }
    for work in works {
      let entry = style.entry(work.work).plain
      if isJSON {
        try output.json(.object(Self.object(work, entry: entry)))
      } else if Output.isTerminal {
        try writeLines(work, entry: entry)
      } else {
        let ids = work.articles.joined(separator: " ")
        let fields = [work.key, "\(work.articles.count)", ids, entry]
        try output.fields(fields.map { SafeText($0, as: .field) })
      }
    }
  }

  private func writeRecords(_ works: some Sequence<CitedWork>) throws {
    guard var records = format.recordWriter else { return }
    try write(records.head)
    for work in works { try write(records.record(work.work)) }
    try write(records.foot)
  }

  /// Records are UTF-8 whatever the locale is, since a letter that was spelled in ASCII is lost; only on
  /// a terminal that cannot show it, it is.
  private func write(_ text: String) throws {
    let safe = SafeText(text, as: .prose)
    try output.write(Array((Output.isTerminal ? output.shown(safe) : safe.string).utf8))
  }

  /// The entry, and below it who cites it.
  private func writeLines(_ work: CitedWork, entry: String) throws {
    try output.line(SafeText(entry, as: .field))
    let ids = SafeText(work.articles.joined(separator: ", "), as: .decision)
    let words = Output.language.text(of: .citedBy(work.articles.count, articles: ids))
    try output.line("    " + words.truncated(to: max(20, Output.columns - 4)))
  }

  /// The members of a work in JSON: documented in `Documentation/CommandLine.md`, and stable.
  private static func object(_ work: CitedWork, entry: String) -> JSONObject {
    JSONObject([
      .init(name: "key", value: .string(work.key)),
      .init(name: "count", value: .number("\(work.articles.count)")),
      .init(name: "articles", value: .array(work.articles.map(JSON.string))),
      .init(name: "entry", value: .string(entry)),
      .init(name: "csl", value: .object(work.work.csl)),
    ])
  }
}
