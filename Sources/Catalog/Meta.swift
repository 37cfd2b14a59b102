import GRDB

/// A single fact about the catalog, kept in the table `meta`.
enum Meta: String {
  /// The version of the schema.
  case schema
  /// The archive's real path.
  case path
  /// The members of the archive's first page, less its items, as JSON.
  case feed
  /// The number of the last indexing of rows.
  case run
  /// Whether the rows of every page are there.
  case isListed
  /// The id of the last article whose text is indexed.
  case textUpTo
  /// What is wrong with the order of the pages, as JSON; absent where nothing is.
  case chainFault
  /// Whether the archive has categories of its own, so that tags do not serve as such.
  case hasCategories
  /// What changed since the version before, as JSON; absent before that is found out.
  case versionChanges

  func string(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [rawValue])
  }

  func int(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [rawValue])
  }

  func remove(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM meta WHERE key = ?", arguments: [rawValue])
  }

  func set(_ value: some DatabaseValueConvertible, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [rawValue, value])
  }
}
