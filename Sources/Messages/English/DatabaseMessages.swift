extension Message {
  // MARK: - Why SQLite refuses

  /// The reason that SQLite gives in its own English words; a rarer one is said as it is.
  public static func databaseReason(_ words: String) -> Message {
    switch words {
    case "database or disk is full": Message("the disk is full")
    case "disk I/O error": Message("disk I/O error")
    case "unable to open database file": Message("unable to open database file")
    case "attempt to write a readonly database": Message("attempt to write a readonly database")
    case "database is locked": Message("database is locked")
    case "database disk image is malformed": Message("database disk image is malformed")
    case "file is not a database": Message("file is not a database")
    default: .verbatim(decision: words)
    }
  }
}
