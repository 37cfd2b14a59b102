import GRDB

extension ReaderNotebook {
  /// Notes where archives lie now that were moved; what is kept of them stays, for it is theirs by
  /// their identities.
  ///
  /// - Parameter place: Where what lay at a path lies now; nil where it was not moved.
  public func moveArchives(_ place: (String) -> String?) throws {
    let moved = try archives().compactMap { archive in
      place(archive.path).map { (identity: archive.identity, path: $0) }
    }
    if moved.isEmpty { return }
    try write { db in
      for (identity, path) in moved {
        try db.execute(
          sql: "UPDATE archive SET path = ? WHERE identity = ?", arguments: [path, identity])
      }
    }
  }
}
