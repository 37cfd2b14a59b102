import Foundation

/// A folder for what is measured with, and where its parts are.
struct Workspace {
  /// The program that is measured.
  let carrel: String
  /// The folder of corpora beside the project; nil where there is none.
  let shared: URL?
  let folder: URL

  init(carrel: String) throws {
    self.carrel = carrel
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: "carrel-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["CACHE", "STATE", "DATA", "CONFIG"] {
      setenv("XDG_\(name)_HOME", folder.appending(path: name.lowercased()).path, 1)
    }
    let named = ProcessInfo.processInfo.environment["CARREL_SHARED"].map { URL(filePath: $0) }
    let beside = URL(filePath: FileManager.default.currentDirectoryPath)
      .deletingLastPathComponent().appending(path: "shared")
    shared = [named, beside].compactMap { $0 }
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "corpora").path) }
  }

  /// Writes a file, and tells its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Writes an archive of one article, and tells its path.
  func archive(_ name: String, html: String) throws -> String {
    let item: [String: Any] = [
      "id": name, "title": name, "content_html": html, "date_published": "2026-01-01T00:00:00Z",
    ]
    let feed: [String: Any] = [
      "version": "https://jsonfeed.org/version/1.1", "title": "Benchmark", "items": [item],
    ]
    let data = try JSONSerialization.data(withJSONObject: feed)
    let file = folder.appending(path: name + ".json")
    try data.write(to: file)
    return file.path
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
