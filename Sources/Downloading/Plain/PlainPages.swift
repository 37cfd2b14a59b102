import Archive
import Distribution
import Signing

/// Brings the pages of a feed without a manifest into a folder where a version is put together.
protocol PlainPages {
  /// Brings all pages; the first one becomes `archive.json`.
  ///
  /// - Parameter grown: Told how many bytes there are.
  /// - Returns: Addresses of pages that are not there any more.
  func bring(
    into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [String]
}
