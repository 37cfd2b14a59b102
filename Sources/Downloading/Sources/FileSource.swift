import Distribution

/// Where an archive comes from: what knows how to have its files.
protocol FileSource {
  /// What it is called in messages and records: an address, or an absolute path.
  var text: String { get }

  /// Whether it lies on the network, where a manifest must not have expired.
  var isOnNetwork: Bool { get }

  /// The bytes of a small file; nil where there is no such file.
  func bytes(of name: String, limit: Int) throws(DownloadError) -> [UInt8]?

  /// Has files put at their places in a folder where a version is put together; each is checked before
  /// that by its length and its sum.
  ///
  /// - Parameter grown: Told how many bytes of these files there are, some times a second.
  /// - Returns: Those that are not there.
  func fetch(
    _ files: [Manifest.File], into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [Manifest.File]
}
