import CSystem
import Glibc

/// A curl that runs; when it is no longer used, it is ended.
final class CurlProcess {
  private var process: pid_t = 0
  private var output: Int32 = -1
  private var tether: Int32 = -1

  /// Starts curl with a configuration.
  ///
  /// It waits for the configuration, which it gets only when it is sure to end with us.
  ///
  /// - Throws: `DownloadError.noProgram`.
  init(_ configuration: String) throws(DownloadError) {
    var input: [Int32] = [-1, -1]
    var ends: [Int32] = [-1, -1]
    guard csystem_connection(&input) == 0 else { throw .noProgram(code: errno) }
    defer { for end in input { close(end) } }
    guard csystem_pipe(&ends) == 0 else { throw .noProgram(code: errno) }
    output = ends[0]
    defer { close(ends[1]) }
    let arguments = ["curl", "-q", "--config", "-"]
    var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    copies.append(nil)
    let code = csystem_spawn_tethered(copies, input[0], ends[1], &tether, &process)
    guard code == 0 else { throw .noProgram(code: code) }
    Self.send(Array(configuration.utf8), to: input[1])
  }

  /// Sends all bytes. Where curl takes no more it has ended, which is seen when it is waited for.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        csystem_send(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      sent += count
    }
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      csystem_wait(process)
    }
    for descriptor in [output, tether] where descriptor >= 0 { close(descriptor) }
  }

  /// What curl prints, after some milliseconds at most; nil at the end.
  func read(within milliseconds: Int32) throws(DownloadError) -> [UInt8]? {
    var event = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, milliseconds) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(output, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Waits for its end.
  func wait() throws(DownloadError) {
    let code = csystem_wait(process)
    process = 0
    // 127 is what the C library says where the program is not there after all.
    if code == 127 { throw .noProgram(code: ENOENT) }
  }
}
