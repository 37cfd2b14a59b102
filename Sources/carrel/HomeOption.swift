import ArgumentParser
import Foundation

/// `--home DIR`: one folder for the notebook, the catalogs, the configuration and the archives, so that
/// a stick has all of them, and nothing is left behind.
///
/// It may stand before or after a command's name. `$CARREL_HOME` is the same, and is what it sets, so
/// that programs that are started find the same.
enum HomeOption {
  private static let option = "--home"
  private static let variable = "CARREL_HOME"

  /// The folder, absolute; nil where everything has its usual place.
  static var path: String? {
    guard let path = ProcessInfo.processInfo.environment[variable], path.hasPrefix("/") else {
      return nil
    }
    return path
  }

  /// Takes the option out of a command's words.
  ///
  /// - Throws: `ValidationError` where no folder is named; `ExitCode` where the folder cannot be used.
  static func take(from arguments: inout [String]) throws {
    var named = ProcessInfo.processInfo.environment[variable] ?? ""
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let word = arguments[index]
      if word == option {
        guard index + 1 < arguments.count else { throw ValidationError("'--home' needs a folder.") }
        named = arguments[index + 1]
        arguments.removeSubrange(index...index + 1)
      } else if word.hasPrefix(option + "=") {
        named = String(word.dropFirst(option.count + 1))
        if named.isEmpty { throw ValidationError("'--home' needs a folder.") }
        arguments.remove(at: index)
      } else {
        index += 1
      }
    }
    if !named.isEmpty { try Failure.reporting { try adopt(named) } }
  }

  /// Makes a folder the home, and makes it where there is none.
  private static func adopt(_ folder: String) throws {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard let real = realpath(folder, nil) else {
      throw Failure(code: ExitCode(EX_CANTCREAT), .homeUnusable(folder, .systemReason(errno)))
    }
    defer { free(real) }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(code: ExitCode(EX_CANTCREAT), .homeUnusable(folder, .systemReason(ENOTDIR)))
    }
    setenv(variable, String(cString: real), 1)
  }
}
