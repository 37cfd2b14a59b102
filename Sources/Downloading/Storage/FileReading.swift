import Archive
import Glibc

/// Reads small files whole, and folders.
enum FileReading {
  /// The bytes of a regular file that is no symbolic link.
  ///
  /// - Throws: `DownloadError.notReadable`; `.tooLong` where the file has more than `limit` bytes.
  static func bytes(of path: String, limit: Int) throws(DownloadError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    let size = try size(of: descriptor, path)
    guard size <= limit else { throw .tooLong(path: path, limit: limit) }
    var bytes: [UInt8] = []
    try chunks(of: descriptor, path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Opens a regular file that is no symbolic link.
  static func open(_ path: String) throws(DownloadError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw .symbolicLink(path: path) }
      throw .notReadable(path: path, code: errno)
    }
    return descriptor
  }

  /// The size of an open file, which must be a regular one.
  static func size(of descriptor: Int32, _ path: String) throws(DownloadError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .notReadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
    return Int(status.st_size)
  }

  /// Bytes read at a time.
  private static let chunk = 1 << 18

  /// Reads a file to its end, part by part.
  static func chunks(
    of descriptor: Int32, _ path: String,
    _ take: (UnsafeRawBufferPointer) throws(DownloadError) -> Void
  ) throws(DownloadError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, chunk)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .notReadable(path: path, code: errno) }
      if count == 0 { return }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// The size of a file that is regular, and no symbolic link; nil where there is none.
  static func size(at path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The names in a folder.
  static func names(in folder: String) throws(DownloadError) -> [String] {
    guard let stream = opendir(folder) else { throw .notReadable(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
