import CSystem
import Glibc

/// Wakes the event loop from any thread.
///
///     let wake = loop.wakePipe
///     Thread { results.post(search()); wake.wake() }
public final class WakePipe: Sendable {
  /// What poll(2) waits on.
  let readEnd: Int32
  private let writeEnd: Int32

  /// A pipe of its own, which programs that are started do not inherit.
  ///
  /// - Throws: `TerminalError.systemCall` where no descriptor is left.
  public init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard csystem_pipe(&ends) == 0 else {
      throw .systemCall(.openPipe, code: errno)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Has the event loop return `.woken`. Never waits; a full pipe wakes as well as another byte.
  public func wake() {
    var byte: UInt8 = 1
    while write(writeEnd, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Empties the pipe: what was posted before is seen by the caller from now on.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
