import GRDB

extension ReaderNotebook {
  /// The ids of an archive's items that were read, or starred; none of an archive that was never
  /// opened. Nothing is noted.
  public func items(
    _ state: KnownState, ofArchive identity: String
  ) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT item FROM article JOIN archive ON archive.id = article.archive
          WHERE identity = ? AND \(state.rawValue) IS NOT NULL
          """, arguments: [identity])
    }
  }

  /// The ids of an archive's items that were read, or starred.
  public func items(_ state: KnownState, in archive: ArchiveKey) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT item FROM article WHERE archive = ? AND \(state.rawValue) IS NOT NULL",
        arguments: [archive.rowID])
    }
  }

  /// What may be known of an item, by the column that knows it.
  public enum KnownState: String, Sendable {
    /// It was read.
    case read = "readAt"
    /// It is starred.
    case starred = "starredAt"
  }
}
