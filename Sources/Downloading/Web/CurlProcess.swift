import CSystem
import Glibc

/// A curl that runs; when it is no longer used, it is ended.
final class CurlProcess {
  private var process: pid_t = 0
  private var output: Int32 = -1
  private var tether: Int32 = -1

  /// Starts curl with a configuration.
  ///
  /// - Throws: `DownloadError.noProgram`.
  init(_ configuration: String) throws(DownloadError) {
    let input = csystem_memory_file()
    guard input >= 0 else { throw .noProgram(code: errno) }
    defer { close(input) }
    try FileWriting.write(Array(configuration.utf8), to: input, "")
    guard lseek(input, 0, SEEK_SET) == 0 else { throw .noProgram(code: errno) }
    var ends: [Int32] = [-1, -1]
    guard csystem_pipe(&ends) == 0 else { throw .noProgram(code: errno) }
    output = ends[0]
    defer { close(ends[1]) }
    let arguments = ["curl", "-q", "--config", "-"]
    var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    copies.append(nil)
    let code = csystem_spawn_tethered(copies, input, ends[1], &tether, &process)
    guard code == 0 else { throw .noProgram(code: code) }
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
