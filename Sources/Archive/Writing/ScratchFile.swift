import Glibc

/// A file for bytes on their way, which nobody else sees, and which is gone with its last reader.
package final class ScratchFile {
  private let path: String
  /// The open file, which is written from its beginning.
  package let descriptor: Int32

  /// Makes an empty file in a folder.
  ///
  /// - Throws: `ArchiveError.notMade`.
  package init(in folder: String) throws(ArchiveError) {
    let path = folder.joined(".scratch-\(getpid())-\(UInt32.random(in: 0...(.max)))")
    self.path = path
    do throws(FileFailure) {
      descriptor = try FileFailure.check {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      }
    } catch {
      throw .notMade(path: path, code: error.code)
    }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: `ArchiveError.notMade`.
  package func write(_ bytes: [UInt8]) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      do throws(FileFailure) {
        written += try FileFailure.check {
          bytes[written...].withUnsafeBytes { rest in
            Glibc.write(descriptor, rest.baseAddress, rest.count)
          }
        }
      } catch {
        throw .notMade(path: path, code: error.code)
      }
    }
  }

  /// Gives its bytes in order, some at a time.
  ///
  /// - Throws: the errors of reading, and what `give` throws.
  package func forEachChunk(_ give: ([UInt8]) throws -> Void) throws {
    let file = try reader()
    var offset = 0
    while true {
      let bytes = try Self.bytes(of: file, at: offset, path)
      if bytes.isEmpty { return }
      try give(bytes)
      offset += bytes.count
    }
  }

  private static func bytes(
    of file: OpenFile, at offset: Int, _ path: String
  ) throws(ArchiveError) -> [UInt8] {
    do throws(FileFailure) {
      return try file.bytes(at: offset, count: ByteWindow.chunk)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The file, to be read from its beginning.
  ///
  /// - Throws: the errors of reading.
  package func reader() throws(ArchiveError) -> OpenFile {
    do throws(FileFailure) {
      return try OpenFile(path: path)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
