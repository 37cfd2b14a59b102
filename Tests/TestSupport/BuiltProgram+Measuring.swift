import CSystem
import Foundation

extension BuiltProgram {
  /// What a run printed, its exit code, and how much memory it took.
  package struct Measurement: Sendable {
    /// What it printed to both outputs.
    package let output: String
    /// Its exit code, or 128 and the number of the signal that ended it.
    package let code: Int32
    /// Bytes that were resident at most, of it or of any program that it started, as far as was seen.
    package let residentBytes: Int
  }

  /// Runs the program and measures its memory; both outputs are one.
  package func measure(_ arguments: [String]) throws -> Measurement {
    let path = home + "/output-" + UUID().uuidString
    defer { unlink(path) }
    let output = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(output) }
    let process = try start(arguments, output: output)
    var (status, most): (Int32, Int) = (0, 0)
    while waitpid(process, &status, WNOHANG) == 0 {
      most = max(most, Self.residentBytes(of: process))
      usleep(2_000)
    }
    let signal = status & 0x7F
    return Measurement(
      output: String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self),
      code: signal == 0 ? status >> 8 & 0xFF : 128 + signal, residentBytes: most)
  }

  /// Starts the program, which the caller waits for.
  ///
  /// - Parameters:
  ///   - prefix: Words before it, such as those of a program that watches it.
  ///   - output: The descriptor of both its outputs.
  package func start(
    _ arguments: [String], after prefix: [String] = [], output: Int32
  ) throws -> pid_t {
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let command = ["/usr/bin/env", "-i"] + variables + prefix + [Self.path] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard csystem_spawn(&words, -1, output, &process) == 0 else { throw POSIXError(.ENOENT) }
    return process
  }

  /// The most bytes that were resident of a process, or of one that it has started. What the kernel
  /// counts for its parent begins with the parent's own memory.
  private static func residentBytes(of process: pid_t) -> Int {
    let path = "/proc/\(process)/"
    let lines = (try? String(contentsOfFile: path + "status", encoding: .utf8)) ?? ""
    let line = lines.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let own = Int(line.filter(\.isNumber)) ?? 0
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: path + "task")) ?? []
    let children = tasks.flatMap { task in
      let names = try? String(contentsOfFile: path + "task/\(task)/children", encoding: .utf8)
      return (names ?? "").split(separator: " ").compactMap { pid_t($0) }
    }
    return max(own * 1024, children.map { residentBytes(of: $0) }.max() ?? 0)
  }
}
