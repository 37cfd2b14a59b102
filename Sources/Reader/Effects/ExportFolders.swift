import Foundation

/// The folders that names of files to be written are relative to.
public struct ExportFolders: Sendable {
  /// Where a bare name is written.
  public let current: String

  /// What `~` stands for; nil where there is no such folder.
  public let home: String?

  /// Those of the program: where it was started, and the user's home.
  public static var ofProcess: ExportFolders {
    ExportFolders(
      current: FileManager.default.currentDirectoryPath,
      home: ProcessInfo.processInfo.environment["HOME"])
  }

  /// The folders of these paths.
  public init(current: String, home: String?) {
    self.current = current
    self.home = home
  }

  /// The path that a name stands for.
  ///
  ///     folders.path(of: "~/notes/commune.csv")   // "/home/me/notes/commune.csv"
  func path(of name: String) -> String {
    if name.hasPrefix("/") { return name }
    if name.hasPrefix("~/"), let home { return home + name.dropFirst() }
    return current + "/" + name
  }
}
