import Glibc

/// A system call that failed, by its error number.
struct FileFailure: Error, Equatable {
  /// The `errno` that the call left.
  let code: Int32

  /// The failure that the last system call of this thread reported.
  static var last: FileFailure { FileFailure(code: errno) }

  /// Calls again while the call is interrupted; throws when it fails.
  static func check<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(FileFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .last }
    }
  }
}
