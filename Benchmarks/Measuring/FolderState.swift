import Foundation
import Glibc

/// What lies in a folder, to tell what was written in it since.
struct FolderState {
  private let stamps: [String: Stamp]

  /// By what a file that was written again, or replaced, differs.
  private struct Stamp: Equatable {
    let number: UInt
    let seconds: Int
    let nanoseconds: Int
  }

  /// The files of a folder, and of those in it.
  init(_ folder: String) {
    var stamps: [String: Stamp] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      stamps[name] = Stamp(
        number: UInt(status.st_ino), seconds: status.st_ctim.tv_sec,
        nanoseconds: status.st_ctim.tv_nsec)
    }
    self.stamps = stamps
  }

  /// The paths of files that came, went, or were written since.
  func changes(since old: FolderState) -> [String] {
    Set(stamps.keys).union(old.stamps.keys).filter { stamps[$0] != old.stamps[$0] }.sorted()
  }
}
