import Archive
import Glibc

/// How an archive is to be checked.
public struct CheckOptions: Sendable {
  /// Whether also what takes time: the HTML of every text, the bytes of every attachment, every row
  /// of the catalog.
  public var isDeep: Bool
  /// Where the archive's catalog is, which is compared with it; nil where there is none.
  public var catalogPath: String?
  /// How the archive was installed; nil where it was not, or has no manifest.
  public var installation: Installation?
  /// The present, by which it is known whether a manifest has expired.
  public var now = Timestamp(seconds: time(nil))
  /// Told now and then, on any thread, how far the check has come, in percent.
  public var progress: @Sendable (Int) -> Void

  /// A check of that depth.
  public init(
    isDeep: Bool = false, catalogPath: String? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.isDeep = isDeep
    self.catalogPath = catalogPath
    self.progress = progress
  }
}
