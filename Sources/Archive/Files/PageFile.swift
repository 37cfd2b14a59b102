/// A page of an archive as it lies on disk: what tells whether it changed, without reading it.
public struct PageFile: Sendable, Hashable {
  /// Its path from the archive's folder: `archive.json`, `older/page-0001.json`
  public let name: String
  /// Its size in bytes.
  public let size: Int
  /// When it was modified last, in nanoseconds since 1970.
  public let modified: Int

  /// A page of this name, size in bytes and time of modification in nanoseconds since 1970.
  public init(name: String, size: Int, modified: Int) {
    self.name = name
    self.size = size
    self.modified = modified
  }
}
