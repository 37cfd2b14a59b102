import Glibc

/// The part of a file, or of memory, that a lexer has before it; it slides along with the lexer.
///
/// A file is read by `pread` in chunks and never mapped, since a file that is truncated meanwhile
/// would kill the process with SIGBUS. Bytes from `kept` on stay in place through `readOn()`, so
/// that a whole item is contiguous; the window grows for them up to `keptLimit` and no further.
struct ByteWindow: ~Copyable {
  /// The bytes read at once.
  static let chunk = 1 << 20

  /// The first byte at hand.
  private(set) var base: UnsafeRawPointer
  /// The number of bytes at hand.
  private(set) var count: Int
  /// The file offset of the first byte at hand.
  private(set) var start = 0
  /// The index of the next byte to be read.
  var position = 0
  /// The index of the first byte that must stay at hand; nil once it had to be given up.
  var kept: Int?
  /// The most bytes that are kept, beyond a chunk.
  var keptLimit = 0
  /// The error number of the read that failed, else 0; a failed read ends the window.
  private(set) var failure: Int32 = 0

  private let file: OpenFile?
  private var storage: UnsafeMutableRawPointer?
  private var capacity = 0

  /// A window on bytes in memory, which must outlive it.
  init(over bytes: UnsafeRawBufferPointer) {
    file = nil
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    count = bytes.count
  }

  /// A window on a file, at its beginning.
  init(over file: OpenFile) {
    self.file = file
    let storage = UnsafeMutableRawPointer.allocate(byteCount: Self.chunk, alignment: 16)
    self.storage = storage
    capacity = Self.chunk
    base = UnsafeRawPointer(storage)
    count = 0
  }

  deinit {
    storage?.deallocate()
  }

  /// The file offset of the next byte to be read.
  var offset: Int { start + position }

  /// The bytes from an index up to the next byte to be read.
  func bytes(from index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + index, count: position - index)
  }

  /// Keeps the bytes from the next one on, up to a limit.
  mutating func keep(atMost limit: Int) {
    kept = position
    keptLimit = limit
  }

  /// Goes to an offset, whose bytes need not be at hand, and brings the byte there to hand.
  mutating func seek(to offset: Int) {
    kept = nil
    if offset >= start, offset <= start + count {
      position = offset - start
    } else if file != nil {
      (start, position, count) = (offset, 0, 0)
      _ = readOn()
    }
  }

  /// Reads the bytes after those at hand; false at the end of the file.
  ///
  /// Indices other than `position` and `kept` are void afterwards.
  mutating func readOn() -> Bool {
    guard let file, failure == 0 else { return false }
    // A file that shrank meanwhile may have left the position beyond what is at hand.
    position = min(position, count)
    if let kept, count - kept > keptLimit { self.kept = nil }
    if count == capacity { slide(to: kept ?? position) }
    guard let storage else { return false }
    do throws(FileFailure) {
      let read = try file.read(into: storage + count, at: start + count, count: capacity - count)
      count += read
      return read > 0
    } catch {
      failure = error.code
      return false
    }
  }

  /// Drops the bytes before an index and makes room for more after the rest.
  private mutating func slide(to index: Int) {
    guard let old = storage else { return }
    let rest = count - index
    let wanted = max(Self.chunk, (rest + Self.chunk / 2).roundedUpToPowerOfTwo)
    if wanted == capacity {
      memmove(old, old + index, rest)
    } else {
      let new = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
      memcpy(new, old + index, rest)
      old.deallocate()
      storage = new
      base = UnsafeRawPointer(new)
      capacity = wanted
    }
    start += index
    count = rest
    position -= index
    if kept != nil { kept = 0 }
  }
}

extension Int {
  /// The least power of two that is not less.
  fileprivate var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
