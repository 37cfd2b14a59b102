import Foundation

/// The built `carrel`, run with folders of its own.
public final class BuiltProgram: Sendable {
  /// The built program, beside the one that runs the tests.
  public static let path: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "carrel").path
  }()

  /// The sample archive of the repository.
  public static let sample: String = {
    let file = URL(filePath: #filePath)
    return file.deletingLastPathComponent().appending(path: "../../sample-data").standardizedFileURL
      .path
  }()

  /// A home folder that is removed with it.
  public let home: String

  /// A program that has never run.
  public init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "home-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  /// What a run printed, and its exit code.
  public struct Result: Equatable, Sendable {
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
    /// The exit code.
    public let code: Int32
  }

  /// Runs the program, with nothing to read, outside a terminal.
  public func run(_ arguments: String..., variables: [String: String] = [:]) throws -> Result {
    try run(arguments, variables: variables)
  }

  /// Runs the program with arguments, with other variables than ours, and with something to read;
  /// several may run at once.
  public func run(
    _ arguments: [String], variables: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    let process = process(arguments, variables: variables)
    if let input { process.standardInput = try self.input(input) }
    let output = Pipe()
    let errors = home + "/errors-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    defer { unlink(errors) }
    process.standardOutput = output
    let errorFile = try FileHandle(forWritingTo: URL(filePath: errors))
    // Its process may live longer; with a thousand open files the next one cannot be started.
    defer { try? errorFile.close() }
    process.standardError = errorFile
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // A signal's number is told as a shell tells it.
    let isKilled = process.terminationReason == .uncaughtSignal
    return Result(
      output: String(decoding: data, as: UTF8.self),
      errors: try String(contentsOfFile: errors, encoding: .utf8),
      code: process.terminationStatus + (isKilled ? 128 : 0))
  }

  /// Starts the program, and kills it after a time unless it has ended by then.
  public func kill(after seconds: Double, _ arguments: String...) throws {
    let process = process(arguments, variables: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func process(_ arguments: [String], variables: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// The file of the one catalog in a folder of caches, by default the home's; nil where there is none.
  public func catalog(in caches: String? = nil) -> String? {
    let folder = (caches ?? home + "/.cache") + "/carrel"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.first { $0.hasSuffix(".sqlite") }.map { folder + "/" + $0 }
  }

  private func input(_ text: String) throws -> FileHandle {
    let path = home + "/input"
    try Data(text.utf8).write(to: URL(filePath: path))
    return try FileHandle(forReadingFrom: URL(filePath: path))
  }

  /// The variables that the program runs with.
  public var environment: [String: String] {
    [
      "HOME": home, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }
}
