import Archive
import CFTS5
import Foundation
import GRDB
import Messages

/// The catalog of one archive: lists, counts and the full-text index, in one SQLite file.
///
/// It is derived from the archive and can be deleted at any time. Opening it reads no page of the
/// archive; `Indexer` fills and refreshes it. A file that is damaged, of another version or of
/// another archive is silently made anew.
///
///     let catalog = try ArticleCatalog.open(at: "/home/me/.cache/carrel/3f….sqlite", of: location)
///     try Indexer(catalog).run()
///     try catalog.categories().map(\.title)   // ["Essays", "Conferences", …]
public struct ArticleCatalog: Sendable {
  let pool: any DatabaseWriter

  /// The connection of the search, apart from the lists', so that a newer query can interrupt it.
  let searcher: any DatabaseReader

  /// How often that was done.
  let interruptions = Interruptions()

  /// The archive that the catalog is of.
  public let location: ArchiveLocation

  /// The catalog's file, or nil where it lives in memory.
  public let path: String?

  /// Opens the catalog at `path`, and makes it anew where it cannot be used.
  ///
  /// - Throws: `CatalogError.failed` when no file can be made there: a full or a read-only disk.
  public static func open(at path: String, of location: ArchiveLocation) throws -> ArticleCatalog {
    do {
      return try CatalogError.translating { try ArticleCatalog(fileAt: path, of: location) }
    } catch CatalogError.unusable, CatalogError.damaged {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      return try CatalogError.translating { try ArticleCatalog(fileAt: path, of: location) }
    }
  }

  /// A catalog that is gone with the process: for disks that cannot be written, and for tests.
  public static func inMemory(of location: ArchiveLocation) throws -> ArticleCatalog {
    let queue = try DatabaseQueue(configuration: configuration)
    try prepare(queue, of: location)
    return ArticleCatalog(pool: queue, searcher: queue, location: location, path: nil)
  }

  private init(
    pool: any DatabaseWriter, searcher: any DatabaseReader, location: ArchiveLocation,
    path: String?
  ) {
    self.pool = pool
    self.searcher = searcher
    self.location = location
    self.path = path
  }

  private init(fileAt path: String, of location: ArchiveLocation) throws {
    // SQLite gives its other files the mode of this one.
    close(Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600))
    let pool = try DatabasePool(path: path, configuration: Self.configuration)
    try Self.prepare(pool, of: location)
    var reading = Self.configuration
    reading.readonly = true
    let searcher = try DatabaseQueue(path: path, configuration: reading)
    self.init(pool: pool, searcher: searcher, location: location, path: path)
  }

  /// A catalog in a file that is there, which is only read. SQLite removes its other files again when
  /// it is closed, which it does not where a file is opened for reading alone.
  init(lookingAt path: String, of location: ArchiveLocation) throws {
    var looking = Self.configuration
    looking.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = ON") }
    let queue = try DatabaseQueue(path: path, configuration: looking)
    try Self.confirm(queue, of: location)
    self.init(pool: queue, searcher: queue, location: location, path: path)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      let code = cfts5_register(db.sqliteConnection)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384;
          PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  /// Makes the tables where there are none, and refuses those that are not this archive's.
  private static func prepare(_ writer: any DatabaseWriter, of location: ArchiveLocation) throws {
    let isEmpty = try writer.read { db in try !db.tableExists("meta") }
    if isEmpty {
      try writer.write { db in
        guard try !db.tableExists("meta") else { return }
        try db.execute(sql: CatalogSchema.tables)
        try Meta.schema.set(CatalogSchema.version, db)
        try Meta.path.set(location.identity, db)
      }
    }
    try confirm(writer, of: location)
  }

  private static func confirm(_ reader: any DatabaseReader, of location: ArchiveLocation) throws {
    try reader.read { db in
      guard try db.tableExists("meta"), try Meta.schema.int(db) == CatalogSchema.version,
        try Meta.path.string(db) == location.identity
      else { throw CatalogError.unusable }
    }
  }
}

extension ArticleCatalog {
  /// Reads; a database's errors are thrown as `CatalogError`.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try CatalogError.translating { try pool.read(work) }
  }

  /// Writes in one transaction; a database's errors are thrown as `CatalogError`.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try CatalogError.translating { try pool.write(work) }
  }

  /// Writes batches as they come, several in a transaction.
  ///
  /// What was written before `next` throws is kept, so that a cancelled indexing goes on from there.
  ///
  /// - Parameter write: Writes a batch, and tells whether the next one belongs to the transaction.
  func writeBatches<Batch>(
    _ next: () throws -> Batch?, _ write: (Batch, Database) throws -> Bool
  ) throws {
    while let first = try next() {
      var failure: (any Error)?
      try self.write { db in
        var batch: Batch? = first
        while let current = batch, try write(current, db) {
          do { batch = try next() } catch {
            failure = error
            return
          }
        }
      }
      if let failure { throw failure }
    }
  }

  /// Empties a catalog that is damaged, for `Indexer` to fill it again.
  func startAnew() throws {
    try CatalogError.translating {
      try pool.erase()
      try Self.prepare(pool, of: location)
    }
  }

  /// Moves what was written into the catalog's own file, after much of it.
  func tidy() {
    guard path != nil else { return }
    _ = try? pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}

extension ArticleCatalog {
  /// The archive's title, categories, call and licence as of the last indexing; nil before any.
  public func feed() throws -> Feed? {
    try read { db in
      guard let text = try Meta.feed.string(db),
        let source = (try? JSON(parsing: Array(text.utf8)))?.object
      else { return nil }
      return Feed(source: source)
    }
  }

  /// The article of that row, read from the archive: one `pread` and one small decode.
  ///
  /// - Throws: `CatalogError.stale` when the archive has changed since it was indexed and other
  ///   bytes stand there now; `ArchiveError` when the page cannot be read.
  public func article(_ row: ArticleRow) throws -> Article {
    var reader = ArticleReader(location)
    return try reader.article(row)
  }

  /// What is to be said of articles that cannot be read; nil where all can be.
  public func faultNotice() throws -> Message? {
    try read { db in
      let first = "SELECT fault FROM page WHERE faults > 0 ORDER BY position LIMIT 1"
      guard
        let stored = try (String.fetchOne(db, sql: first) ?? Meta.chainFault.string(db))
      else { return nil }
      let pages = try Int.fetchOne(db, sql: "SELECT total(faults) FROM page") ?? 0
      let lost = try pages + (Meta.chainFault.string(db) == nil ? 0 : 1)
      let readable = try Self.count(of: Listing(), db)
      var sentences = Fault(stored: stored).map { [$0.message] } ?? []
      if lost > 1 { sentences.append(.moreFaults(lost - 1)) }
      sentences.append(readable == 0 ? .noArticleReadable : .articlesReadable(readable))
      return sentences.joined(separator: " ")
    }
  }

  /// How many of the articles are in the full-text index.
  public func textProgress() throws -> IndexProgress {
    try read { db in
      let total = try Self.count(of: Listing(), db)
      let last = try Meta.textUpTo.int(db) ?? 0
      let sql = "SELECT count(*) FROM article WHERE id > ?"
      let left = try Int.fetchOne(db, sql: sql, arguments: [last]) ?? 0
      return IndexProgress(phase: .text, done: total - left, total: total)
    }
  }
}
