import Archive
import Catalog
import Foundation

/// Searches beside those of an index of nothing but the words, and the first screen of the list.
enum SearchSuite {
  private static let queries = ["kropotkin", "\"mutual aid\"", "coop*", "the"]

  /// The results that are wanted.
  private static let limit = 50

  static func run(_ workspace: Workspace) throws {
    var first: Double?
    for count in [10_000, 100_000] {
      Table.title("Search \(count.formatted()) articles, the best \(limit)")
      guard let prepared = try PreparedSearch(count, workspace) else { return }
      for query in queries { try measure(query, prepared) }
      for query in queries { try measureCommand(query, prepared, workspace) }
      let list = try FirstList.measure(workspace, prepared.archive, goal: 15)
      if let first { Table.row("of the time with 10,000 articles", list / first, "", goal: 1.3) }
      first = first ?? list
    }
  }

  /// A query again and again in one process, in turn with the bare index.
  static func measure(
    _ query: String, _ prepared: PreparedSearch, runs: Int = 15, goal: Double? = nil
  ) throws {
    var ours: [Double] = []
    var theirs: [Double] = []
    let parsed = SearchQuery(query)
    for round in 0...runs {
      let start = Clock.now
      _ = try BareIndex.search(query, limit: limit, in: prepared.bare)
      let middle = Clock.now
      _ = try prepared.catalog.search(parsed, limit: limit)
      guard round > 0 else { continue }
      theirs.append(middle - start)
      ours.append(Clock.now - middle)
    }
    let hits = try BareIndex.count(query, in: prepared.bare)
    Table.row("\(query), \(hits.formatted()) found, warm", ours.median, "ms", goal: goal)
    Table.row("bare FTS5", theirs.median, "ms")
    Table.row("of the time of bare FTS5", ours.median / theirs.median, "", goal: 1.2)
  }

  /// A whole command, whose goal is the bare search's time and 25 ms; 15 ms in a small archive.
  private static func measureCommand(
    _ query: String, _ prepared: PreparedSearch, _ workspace: Workspace
  ) throws {
    let isSmall = prepared.archive.count <= 10_000
    var candidates = [prepared.command(query, workspace)]
    if isSmall, query == queries[0] {
      candidates.append(try FileIndexers(in: workspace).search(query))
    }
    let start = Clock.now
    _ = try BareIndex.search(query, limit: limit, in: prepared.bare)
    let bare = Clock.now - start
    for result in Comparison.of(candidates, runs: 15) {
      let goal = result.name != "carrel" ? nil : isSmall && query == queries[0] ? 15 : 25 + bare
      let name = (result.name == "carrel" ? "carrel search " : "recollq ") + query
      Table.row("\(name), whole command", result.milliseconds, "ms", goal: goal?.rounded())
    }
  }
}
