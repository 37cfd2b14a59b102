import CSystem
import Glibc

/// Another program, started without a shell: a pager, an editor, a browser.
///
/// It belongs to our process group, so that it may read the terminal; it has default signals and
/// no descriptor of ours but the standard ones.
///
///     terminal.release()
///     let code = try Program(["vi", path]).run()
///     terminal.resume()
public struct Program: Hashable, Sendable {
  /// The program's name, looked up in `PATH` unless it has a slash, and its arguments.
  public let arguments: [String]

  /// The program that `arguments` begins with, and what it is given.
  public init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: the descriptor that becomes its standard input; nil for ours.
  ///   - output: the descriptor that becomes its standard output and error; nil for ours.
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  /// - Throws: `TerminalError.programNotStarted`.
  public func run(
    input: Int32? = nil, output: Int32? = nil
  ) throws(TerminalError) -> Int32 {
    let process = try start(input: input, output: output)
    let code = csystem_wait(process)
    guard code >= 0 else { throw .systemCall(.waitForProgram, code: errno) }
    return code
  }

  /// Starts the program and does not wait for it.
  ///
  /// - Returns: the id of its process.
  /// - Throws: `TerminalError.programNotStarted`.
  @discardableResult
  public func start(
    input: Int32? = nil, output: Int32? = nil
  ) throws(TerminalError) -> pid_t {
    guard let name = arguments.first, !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw .programNotStarted(arguments.first ?? "", code: EINVAL)
    }
    var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    copies.append(nil)
    var process: pid_t = 0
    let code = csystem_spawn(copies, input ?? -1, output ?? -1, &process)
    guard code == 0 else { throw .programNotStarted(name, code: code) }
    return process
  }
}
