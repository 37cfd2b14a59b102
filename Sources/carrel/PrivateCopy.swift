import Foundation
import Messages

/// A text in a file for its owner alone, which another program may read and change.
struct PrivateCopy {
  /// Where it is.
  let path: String

  /// Why there is none.
  enum Fault: Error {
    /// No file could be made in a folder.
    case notMade(folder: String)
    /// The text could not be written whole.
    case notWritten(folder: String)

    /// What is to be said of it.
    var message: Message {
      switch self {
      case .notMade(let folder): .copyNotMade(in: folder)
      case .notWritten(let folder): .copyNotWritten(in: folder)
      }
    }
  }

  /// Writes a text into a new file of a folder: `/tmp/carrel-4fG2kQ.txt`.
  static func make(of text: String, in folder: String) -> Result<PrivateCopy, Fault> {
    var template = Array("\(folder)/carrel-XXXXXX.txt".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { return .failure(.notMade(folder: folder)) }
    let name = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let isWritten = write(text, to: file)
    guard close(file) == 0, isWritten else {
      unlink(name)
      return .failure(.notWritten(folder: folder))
    }
    return .success(PrivateCopy(path: name))
  }

  /// Removes the file.
  func remove() { unlink(path) }

  /// Writes a whole text; false where that fails.
  static func write(_ text: String, to file: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
