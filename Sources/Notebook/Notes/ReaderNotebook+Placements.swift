import GRDB

extension ReaderNotebook {
  /// Keeps where notes are by now: in which paragraph, and which of them are detached since when. What
  /// they quote, say and are tagged with stays; one that was deleted meanwhile stays so.
  public func keepPlacements(_ placed: [PlacedAnnotation]) throws {
    let changed = placed.filter(\.isChanged).map(\.annotation)
    guard !changed.isEmpty else { return }
    try write { db in
      let statement = try db.cachedStatement(
        sql: "UPDATE annotation SET paragraph = ?, position = ?, detachedAt = ? WHERE id = ?")
      for annotation in changed {
        try statement.execute(arguments: [
          annotation.paragraph, annotation.position,
          annotation.detachedAt?.timeIntervalSince1970, annotation.id,
        ])
      }
    }
  }
}
