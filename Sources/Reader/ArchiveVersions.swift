import Archive

/// The version of an archive that is read, and the one before it.
public struct ArchiveVersions: Sendable {
  /// The version before.
  public let old: ArchiveLocation
  /// The version that is read.
  public let new: ArchiveLocation
  /// By what the two are known: it is another one where another version is installed.
  public let edition: String

  /// Those versions.
  public init(old: ArchiveLocation, new: ArchiveLocation, edition: String) {
    self.old = old
    self.new = new
    self.edition = edition
  }
}

/// Finds the versions of the archive that is read; nil where there is none before.
public typealias KnownVersions = @Sendable () -> ArchiveVersions?
