import Glibc
import Signing

/// A file that curl writes: how much of it there is, and the sum of that.
///
/// The sum is made while the file grows, of bytes that are still in memory, so that it is known soon
/// after the last one.
struct GrowingFile {
  private let path: String
  private let limit: Int
  private var descriptor: Int32 = -1
  private var hasher = SHA256Hasher()
  /// Bytes that there are.
  private(set) var count = 0

  /// A file at a path, of which more than `limit` bytes are an error.
  init(_ path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// Whether more came than may come.
  var isTooLong: Bool { count > limit }

  /// Reads what is new.
  mutating func grow(_ buffer: UnsafeMutableRawBufferPointer) {
    if descriptor < 0 { descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else { return }
    while !isTooLong {
      let read = pread(descriptor, buffer.baseAddress, buffer.count, off_t(count))
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { return }
      hasher.add(UnsafeRawBufferPointer(rebasing: buffer[..<read]))
      count += read
    }
  }

  /// The sum of all that there is.
  var digest: SHA256Digest { hasher.digest() }

  /// Ends the reading.
  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }
}
