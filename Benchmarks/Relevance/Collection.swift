import Archive
import Catalog
import Foundation

/// A test collection: documents, queries, and which documents are relevant to each.
final class Collection {
  private let folder: URL
  private let catalog: ArticleCatalog
  private let queries: [(number: String, text: String)]
  private let relevant: [String: Set<String>]

  /// How many results are judged.
  private static let depth = 1000

  /// The ways of asking a query.
  static let ways: [(String, @Sendable (String) -> SearchQuery)] = [
    ("any", { SearchQuery(words: $0).withAny }), ("as typed", { SearchQuery($0) }),
  ]

  init(at folder: URL) throws {
    func lines(_ name: String) throws -> [Substring] {
      let data = try Data(contentsOf: folder.appending(path: name))
      return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }
    queries = try lines("queries.tsv").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    var relevant: [String: Set<String>] = [:]
    for line in try lines("qrels.txt") {
      let parts = line.split(separator: " ")
      if parts.count >= 4, parts[3] != "0" {
        relevant[String(parts[0]), default: []].insert(String(parts[2]))
      }
    }
    self.relevant = relevant
    self.folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    catalog = try Self.catalog(of: lines("docs.jsonl"), in: self.folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A catalog in memory of an archive in English, in a folder that is removed again.
  private static func catalog(of documents: [Substring], in folder: URL) throws -> ArticleCatalog {
    struct Document: Decodable {
      var id: String
      var title: String
      var text: String
    }
    let items: [[String: String]] = try documents.map { line in
      let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
      return ["id": document.id, "title": document.title, "content_text": document.text]
    }
    let list = String(decoding: try JSONEncoder().encode(items), as: UTF8.self)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let head =
      "\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"language\": \"en\""
    try Data("{\(head), \"items\": \(list)}".utf8)
      .write(to: folder.appending(path: "archive.json"))
    let catalog = try ArticleCatalog.inMemory(of: ArchiveLocation(path: folder.path))
    _ = try Indexer(catalog).run()
    return catalog
  }

  /// The means over all queries that have relevant documents.
  func measure(_ query: (String) -> SearchQuery) throws -> Figures {
    var all: [Figures] = []
    for (number, text) in queries {
      guard let relevant = relevant[number] else { continue }
      let found = try catalog.search(query(text), limit: Self.depth).rows.map(\.item)
      all.append(Figures(found, relevant))
    }
    return Figures(meanOf: all)
  }
}
