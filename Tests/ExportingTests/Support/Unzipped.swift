import Foundation
import Testing

/// What is in a ZIP archive, by Info-ZIP's `unzip`.
struct Unzipped {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The names of its entries, in order.
  var names: [String] {
    get throws {
      try Self.run(["unzip", "-Z1", path]).split(separator: "\n").map(String.init)
    }
  }

  /// What an entry holds.
  func text(of name: String) throws -> String { try Self.run(["unzip", "-p", path, name]) }

  /// What `unzip` says of the archive's entries: how each is kept, and when it was changed.
  var listing: String { get throws { try Self.run(["unzip", "-Zv", path]) } }

  /// What a program prints.
  static func run(_ command: [String], input: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let file = FileManager.default.temporaryDirectory.appending(path: "in-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    if let input {
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command.joined(separator: " "))")
    return String(decoding: data, as: UTF8.self)
  }
}
