import Foundation
import GRDB

extension ReaderNotebook {
  /// Keeps a line that was typed now while an archive was read.
  ///
  ///     try notebook.noteLine("set measure=72", at: .command, in: archive)
  ///     try notebook.lines(at: .command)   // ["set measure=72", …]
  public func noteLine(
    _ text: String, at prompt: LinePrompt, in archive: ArchiveKey, time: Date = Date()
  ) throws {
    let line = NotebookRecords.Line(
      prompt: prompt.rawValue, text: text, typedAt: time.timeIntervalSince1970)
    try write { db in try Self.merge(line, in: archive.rowID, db) }
  }

  /// The lines that were typed at a prompt, the latest first, each once. They are those of all archives,
  /// since a command means the same in each.
  public func lines(at prompt: LinePrompt, limit: Int = 500) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT text FROM line WHERE prompt = ? GROUP BY text ORDER BY max(typedAt) DESC LIMIT ?
          """, arguments: [prompt.rawValue, limit])
    }
  }
}

// MARK: - Records

extension ReaderNotebook {
  /// The lines of an archive as they are exported; nil where there are none.
  static func lines(of archive: Int64, _ db: Database) throws -> [NotebookRecords.Line]? {
    let sql = "SELECT * FROM line WHERE archive = ? ORDER BY prompt, text"
    let lines = try Row.fetchAll(db, sql: sql, arguments: [archive]).map { row in
      NotebookRecords.Line(prompt: row["prompt"], text: row["text"], typedAt: row["typedAt"])
    }
    return lines.isEmpty ? nil : lines
  }

  /// Adds a line to the notebook; of two times the later one holds.
  static func merge(_ line: NotebookRecords.Line, in archive: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO line (archive, prompt, text, typedAt) VALUES (?, ?, ?, ?)
        ON CONFLICT (archive, prompt, text) DO UPDATE SET typedAt = max(excluded.typedAt, typedAt)
        """, arguments: [archive, line.prompt, line.text, line.typedAt])
  }
}
