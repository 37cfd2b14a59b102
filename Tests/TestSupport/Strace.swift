import Foundation

/// `strace`, by which system calls of a program are seen, killed, or made to fail.
package enum Strace {
  /// Whether it is installed and may be used; where not, it is said once that tests are skipped.
  package static let isAvailable: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/strace")
    process.arguments = ["-o", "/dev/null", "true"]
    process.standardError = FileHandle.nullDevice
    let isStarted = (try? process.run()) != nil
    if isStarted { process.waitUntilExit() }
    let isUsable = isStarted && process.terminationStatus == 0
    if !isUsable { print("Skipped: tests of failing system calls, for strace cannot be used.") }
    return isUsable
  }()

  /// A system call of a program's first thread.
  package struct Call: Sendable, CustomStringConvertible {
    /// Its name.
    package let name: String
    /// Which of that name it is, from 1.
    package let number: Int
    /// What strace says of it.
    package let description: String
  }

  /// The calls of those names in a log, from the first on that has a word in it.
  package static func calls(in log: String, from word: String, of names: [String]) -> [Call] {
    var numbers: [String: Int] = [:]
    var hasBegun = false
    return log.split(separator: "\n").compactMap { line in
      let name = String(line.prefix { $0 != "(" })
      guard names.contains(name) else { return nil }
      numbers[name, default: 0] += 1
      hasBegun = hasBegun || line.contains(word)
      guard hasBegun else { return nil }
      return Call(name: name, number: numbers[name] ?? 0, description: String(line))
    }
  }
}
