import Archive
import Distribution
import Glibc

/// An archive in a folder: on a stick, say, or where a publisher has put it.
struct FolderSource: FileSource {
  /// The folder's absolute path.
  let text: String
  /// Whether nobody wants the files any more.
  let isCancelled: @Sendable () -> Bool

  var isOnNetwork: Bool { false }

  func bytes(of name: String, limit: Int) throws(DownloadError) -> [UInt8]? {
    do throws(DownloadError) {
      return try FileReading.bytes(of: text.joined(name), limit: limit)
    } catch .notReadable(_, ENOENT) {
      return nil
    }
  }

  func fetch(
    _ files: [Manifest.File], into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [Manifest.File] {
    var missing: [Manifest.File] = []
    var count = 0
    for file in files {
      if isCancelled() { throw .cancelled }
      let part = staging.part(of: file.digest)
      do throws(DownloadError) {
        try FileCopy(from: text, file).run(to: part)
        try staging.accept(part: part, as: file.path)
      } catch .file(_, _, .missing) {
        missing.append(file)
      }
      count += file.size
      grown(count)
    }
    return missing
  }
}
