import Foundation

// Measures the ranking on test collections, and prints its figures beside those of SQLite's own:
//
//     relevance FOLDER [COLLECTION…]
//
// A collection is a folder with docs.jsonl ({"id", "title", "text"}), queries.tsv (number, text) and
// qrels.txt (query, 0, document, 1). Queries are asked twice: as any of their words, as SQLite was
// asked, and as typed, which is all of the words where an article has them.

let arguments = Array(CommandLine.arguments.dropFirst())
guard let folder = arguments.first else {
  print("Usage: relevance FOLDER [COLLECTION…]")
  exit(EX_USAGE)
}
let manager = FileManager.default
guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
  print("Skipped: there is no '\(folder)', where the test collections would be.")
  exit(EX_OK)
}
let wanted = arguments.dropFirst()
print("collection      queries      MAP  nDCG@10   in SQLite: MAP  nDCG@10")
for name in names.sorted() where wanted.isEmpty || wanted.contains(name) {
  let path = URL(filePath: folder).appending(path: name)
  guard manager.fileExists(atPath: path.appending(path: "docs.jsonl").path) else { continue }
  let collection = try Collection(at: path)
  for (way, query) in Collection.ways {
    let figures = try collection.measure(query)
    print(Report.line(name, way, figures))
  }
}
