import Foundation
import TestSupport

/// A file of the shared folder.
struct SharedFile {
  let path: String

  var name: String { URL(filePath: path).lastPathComponent }

  func bytes() throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  /// The JSON files below a folder of the shared folder, in order of their paths.
  static func json(in folder: String) throws -> [SharedFile] {
    sharedFiles(in: folder, "json").map { SharedFile(path: $0.path) }
  }
}
