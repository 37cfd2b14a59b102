import Foundation
import GRDB

/// SQLite's own full-text index of the same text: the least that an index of these words costs.
///
/// The `sqlite3` program, which uses the library that Carrel does, imports the text that Carrel gets
/// out of the HTML: contentless, Porter's stems, one transaction, WAL, 64 MiB of cache.
struct BareIndex {
  let path: String

  init(of archive: GeneratedArchive, in workspace: Workspace) {
    path = workspace.folder.appending(path: "bare-\(archive.count).db").path
  }

  /// Whether it was made.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes it anew; nil where there is no `sqlite3`.
  func make(of archive: GeneratedArchive, in workspace: Workspace) throws -> CommandRun? {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    let script = try workspace.file(
      "bare.sql",
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
      CREATE VIRTUAL TABLE text USING fts5 (title, author, body, content = '', tokenize = 'porter');
      .mode ascii
      .import \(archive.text) text
      """)
    let run = CommandRun.of(["sqlite3", "-batch", path, ".read \(script)"], within: 3600)
    return run?.exitCode == 0 ? run : nil
  }

  /// A connection for searches.
  func reader() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// How many of the best articles a search found, at most `limit`.
  static func search(_ match: String, limit: Int, in reader: DatabaseQueue) throws -> Int {
    try reader.read { db in
      try Row.fetchAll(
        db, sql: "SELECT rowid, rank FROM text WHERE text MATCH ? ORDER BY rank LIMIT ?",
        arguments: [match, limit]
      ).count
    }
  }

  /// How many articles match in all.
  static func count(_ match: String, in reader: DatabaseQueue) throws -> Int {
    try reader.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM text WHERE text MATCH ?", arguments: [match])
    } ?? 0
  }
}
