import Archive
import Glibc

/// A folder for small files of one run, which is removed with it.
///
/// It is named for its process: what a killed one left is removed by the next.
final class ScratchFolder {
  private let path: String
  private var number = 0

  private static let prefix = "fetch-"

  /// Makes the folder among what is being put together.
  init(in archives: String) throws(DownloadError) {
    let folder = archives.joined(Staging.folder)
    path = folder.joined("\(Self.prefix)\(getpid())-\(UInt32.random(in: 0...(.max)))")
    try FileWriting.makeFolder(folder)
    Self.removeLeftovers(in: folder)
    try FileWriting.makeFolder(path)
  }

  deinit { try? FileWriting.removeFolder(path) }

  /// A path in it that nothing has.
  func newPath() -> String {
    number += 1
    return path.joined(String(number))
  }

  private static func removeLeftovers(in folder: String) {
    for name in (try? FileReading.names(in: folder)) ?? [] where isAbandoned(name) {
      try? FileWriting.removeFolder(folder.joined(name))
    }
  }

  private static func isAbandoned(_ name: String) -> Bool {
    for prefix in [prefix, FileWriting.removed] where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(digits), process > 0 else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }
    return false
  }
}
