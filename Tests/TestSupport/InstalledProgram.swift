import Foundation

/// A program of Debian's, by which what we make is looked at.
package struct InstalledProgram: Sendable {
  private let path: String

  /// The program of a path.
  package init(_ path: String) { self.path = path }

  /// Whether it is installed; says where it is not.
  package var isInstalled: Bool {
    let isThere = FileManager.default.isExecutableFile(atPath: path)
    if !isThere { print("Skipped: tests with \(path), for it is not installed.") }
    return isThere
  }

  /// Runs it, with nothing to read; what it prints, and its exit code.
  ///
  /// - Parameter variables: Those that it gets beside ours.
  package func run(
    _ arguments: [String], in folder: String, variables: [String: String] = [:]
  ) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
