import Notebook

/// An archive that the user has: because it was read before, because it is installed, or both.
public struct LibraryArchive: Sendable, Hashable {
  /// As the notebook knows it; of one that was never read, `openedAt` is 0.
  public let known: KnownArchive

  /// Where it was installed from; nil for any other.
  public let installed: InstalledSource?

  /// An archive that is known so.
  public init(_ known: KnownArchive, installed: InstalledSource? = nil) {
    self.known = known
    self.installed = installed
  }
}

/// Tells which archives the user has, the one read last first.
public typealias KnownArchives = @Sendable (ReaderNotebook) throws -> [LibraryArchive]
