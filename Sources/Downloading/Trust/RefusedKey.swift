import Archive
import Signing

/// The key by which a newer version is signed, and which was shown and refused: this one can be
/// trusted next, and no other.
struct RefusedKey {
  private let path: String

  /// That of an installed archive. It is removed with the next installation.
  init(of archive: InstalledArchive) { path = archive.path.joined("refused-key") }

  /// The key; nil where none was refused.
  var key: PublicKey? {
    (try? FileReading.bytes(of: path, limit: 1024))
      .flatMap { PublicKey(String(decoding: $0, as: UTF8.self)) }
  }

  /// Keeps a key that was shown.
  func keep(_ key: PublicKey) throws(DownloadError) {
    try FileWriting.replaceFile(path, Array((key.text + "\n").utf8))
  }
}
