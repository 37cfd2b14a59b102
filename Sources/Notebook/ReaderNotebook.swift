import Foundation
import GRDB

/// The reader's own state, kept in one SQLite file: which archives were opened, which articles were
/// read or starred, where each was left, which places are marked, what was noted, what is listed to be
/// read, what was searched and what was typed.
///
/// Everything is keyed by the archive's identity and the item's id, never by a path, so that it
/// survives a moved or an updated archive. Every write is committed before the call returns.
///
///     let notebook = try ReaderNotebook.open(at: "/home/me/.local/state/carrel/notebook.sqlite")
///     let archive = try notebook.archive(identity: "https://example.org/feed", path: "/a.json")
///     try notebook.setStarred(true, item: "on-prisons", in: archive)
///     try notebook.state(of: "on-prisons", in: archive).isStarred   // true
public struct ReaderNotebook: Sendable {
  private let writer: any DatabaseWriter

  /// The file that holds the notebook, or nil where it lives in memory.
  public let path: String?

  /// A notebook on a database of the caller's, migrated to the newest schema.
  ///
  /// - Throws: `NotebookError.notKept` when the database cannot be written or read.
  public init(_ writer: any DatabaseWriter, path: String? = nil) throws {
    self.writer = writer
    self.path = path
    try NotebookError.translating { try Self.migrate(writer) }
  }

  /// Opens, and where needed creates, the notebook at `path`, readable by its owner only.
  ///
  /// - Throws: `NotebookError.notKept` when the file cannot be created, read or written.
  public static func open(at path: String) throws -> ReaderNotebook {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL")
    }
    // SQLite gives its other files the mode of this one.
    close(Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600))
    let queue = try NotebookError.translating {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      return queue
    }
    return try ReaderNotebook(queue, path: path)
  }

  /// A notebook that is forgotten with the process: for disks that cannot be written, and for tests.
  public static func inMemory() throws -> ReaderNotebook {
    try ReaderNotebook(DatabaseQueue())
  }

  /// Brings the schema up to date. Where another process does so at the same time, a step that it has
  /// taken in between fails here: then it is seen which are left.
  private static func migrate(_ writer: any DatabaseWriter) throws {
    for _ in migrator.migrations {
      do {
        return try migrator.migrate(writer)
      } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
      {
        continue
      }
    }
    try migrator.migrate(writer)
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: NotebookSchema.version1)
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: NotebookSchema.version2)
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: NotebookSchema.version3)
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: NotebookSchema.version4)
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: NotebookSchema.version5)
    }
    migrator.registerMigration("6") { db in
      try db.execute(sql: NotebookSchema.version6)
    }
    return migrator
  }
}

extension ReaderNotebook {
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try NotebookError.translating { try writer.read(work) }
  }

  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try NotebookError.translating { try writer.write(work) }
  }
}

extension ReaderNotebook {
  /// Leaves nothing in the log that writes go through first.
  func checkpoint() throws {
    guard path != nil else { return }
    try NotebookError.translating {
      try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
  }
}

// MARK: - Archives

extension ReaderNotebook {
  /// The key of an archive in this notebook.
  public struct ArchiveKey: Hashable, Sendable {
    let rowID: Int64
  }

  /// The archive of that identity, which lies at `path`; noted as opened now, unless it is not read
  /// yet.
  public func archive(
    identity: String, path: String, isRead: Bool = true, at now: Date = Date()
  ) throws -> ArchiveKey {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO archive (identity, path, openedAt) VALUES (?1, ?2, ?3)
          ON CONFLICT (identity) DO UPDATE SET
            path = excluded.path, openedAt = iif(?4, excluded.openedAt, openedAt)
          """, arguments: [identity, path, now.timeIntervalSince1970, isRead])
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM archive WHERE identity = ?", arguments: [identity])
      return ArchiveKey(rowID: id ?? 0)
    }
  }

  /// The key of an archive that was opened before; nil of one that was not. Nothing is noted.
  public func knownArchive(_ identity: String) throws -> ArchiveKey? {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT id FROM archive WHERE identity = ?", arguments: [identity]
      ).map { ArchiveKey(rowID: $0) }
    }
  }

  /// Notes that an archive is opened now.
  public func noteOpened(_ archive: ArchiveKey, at now: Date = Date()) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE archive SET openedAt = ? WHERE id = ?",
        arguments: [now.timeIntervalSince1970, archive.rowID])
    }
  }

  /// The archives that were ever opened, the one opened last first.
  public func archives() throws -> [KnownArchive] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM archive ORDER BY openedAt DESC").map { row in
        KnownArchive(identity: row["identity"], path: row["path"], openedAt: row["openedAt"])
      }
    }
  }

  /// The path of the archive opened last, or nil when none ever was.
  public func lastArchivePath() throws -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT path FROM archive ORDER BY openedAt DESC LIMIT 1")
    }
  }
}

// MARK: - Articles

extension ReaderNotebook {
  /// What the notebook knows of one article; all absent for one that was never opened.
  public func state(of item: String, in archive: ArchiveKey) throws -> ArticleState {
    try states(of: [item], in: archive)[item] ?? ArticleState()
  }

  /// What the notebook knows of several articles; those it does not know are left out.
  public func states(
    of items: [String], in archive: ArchiveKey
  ) throws -> [String: ArticleState] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT readAt, starredAt, paragraph, word, progress, exact, prefix, suffix FROM article
          WHERE archive = ? AND item = ?
          """)
      var states: [String: ArticleState] = [:]
      for item in items {
        let row = try Row.fetchOne(statement, arguments: [archive.rowID, item])
        states[item] = row.map(ArticleState.init)
      }
      return states
    }
  }

  /// Marks an article as read, or as unread again; one that is read stays so since then.
  ///
  /// - Returns: since when it was read before; nil where it was not.
  @discardableResult
  public func setRead(
    _ isRead: Bool, item: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Date? {
    try set(.read, of: item, in: archive, since: isRead ? now : nil)
  }

  /// Stars an article, or takes the star away; one that is starred stays so since then.
  ///
  /// - Returns: since when it was starred before; nil where it was not.
  @discardableResult
  public func setStarred(
    _ isStarred: Bool, item: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Date? {
    try set(.starred, of: item, in: archive, since: isStarred ? now : nil)
  }

  /// Keeps the place where the article was left.
  public func setPlace(
    _ place: Place, item: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO article (archive, item, visitedAt, \(Place.columns.joined(separator: ", ")))
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (archive, item) DO UPDATE SET
            \(Place.columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")),
            visitedAt = excluded.visitedAt
          """,
        arguments: StatementArguments(
          [archive.rowID, item, now.timeIntervalSince1970] + place.arguments))
    }
  }

  private func set(
    _ state: KnownState, of item: String, in archive: ArchiveKey, since time: Date?
  ) throws -> Date? {
    try write { db in
      let former = try Double.fetchOne(
        db, sql: "SELECT \(state.rawValue) FROM article WHERE archive = ? AND item = ?",
        arguments: [archive.rowID, item])
      if (former == nil) != (time == nil) {
        try Self.put(state, of: item, in: archive, since: time?.timeIntervalSince1970, db)
      }
      return former.map(Date.init(timeIntervalSince1970:))
    }
  }

  static func put(
    _ state: KnownState, of item: String, in archive: ArchiveKey, since time: Double?,
    _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO article (archive, item, \(state.rawValue)) VALUES (?, ?, ?)
        ON CONFLICT (archive, item) DO UPDATE SET \(state.rawValue) = excluded.\(state.rawValue)
        """, arguments: [archive.rowID, item, time])
    try removeBlankArticles(of: archive, item: item, db)
  }
}
