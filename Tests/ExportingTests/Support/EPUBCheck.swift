import Foundation

/// Debian's epubcheck, which says what is wrong with a book.
enum EPUBCheck {
  private static let path = "/usr/bin/epubcheck"

  /// Why nothing can be checked; nil where it can.
  static let lack: String? = {
    // Debian starts it by the kernel, which may not know how; Java itself always can.
    let java = ["/usr/bin/java", path].allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return java ? nil : "epubcheck is not installed; `make torture` installs it"
  }()

  /// What it says of a book, a line each; nothing of one that is right.
  static func complaints(of book: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/java")
    process.arguments = ["-Xss4m", "-jar", path, "--failonwarnings", book]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    let complaints = lines.filter {
      $0.hasPrefix("ERROR") || $0.hasPrefix("WARNING") || $0.hasPrefix("FATAL")
    }
    let isRight = process.terminationStatus == 0
    return isRight || !complaints.isEmpty ? complaints : lines
  }
}
