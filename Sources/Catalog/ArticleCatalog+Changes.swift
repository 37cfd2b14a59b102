import Archive
import GRDB

/// What changed since the version before, which whoever compares them keeps here: finding it out reads
/// both versions whole.
extension ArticleCatalog {
  /// What was kept; nil where nothing was.
  public func versionChanges() throws -> JSON? {
    let text = try read { db in try Meta.versionChanges.string(db) }
    return text.flatMap { try? JSON(parsing: Array($0.utf8)) }
  }

  /// Keeps what changed, in the place of what was kept before.
  public func keep(versionChanges changes: JSON) throws {
    try write { db in try Meta.versionChanges.set(changes.description, db) }
  }
}
