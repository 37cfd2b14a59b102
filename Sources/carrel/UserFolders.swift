import Foundation

/// Where the program keeps things, after the XDG Base Directory Specification, or all in one folder,
/// which `--home` names.
///
/// Folders are made when they are first needed, for their owner only (0700). Nil where there is no
/// HOME (which is never made), or nothing can be made in it: reading works without.
enum UserFolders {
  /// The folder of catalogs, which can be deleted at any time.
  static var cache: String? { folder("XDG_CACHE_HOME", else: ".cache", inHome: catalogs) }

  /// The same, where it is already.
  static var knownCache: String? {
    (HomeOption.path.map { $0 + catalogs }
      ?? base("XDG_CACHE_HOME", else: ".cache").map { $0 + "/carrel" })
      .flatMap { access($0, F_OK) == 0 ? $0 : nil }
  }

  /// Where catalogs lie in a home.
  private static let catalogs = "/catalogs"

  /// The folder of the notebook, which is precious.
  static var state: String? { folder("XDG_STATE_HOME", else: ".local/state", inHome: "") }

  /// The folder of installed archives, which is made when the first one is; nil where there can be none.
  static var archives: String? {
    HomeOption.path.map { $0 + "/archives" }
      ?? base("XDG_DATA_HOME", else: ".local/share").map { $0 + "/carrel/archives" }
  }

  /// The folder of the configuration, which is never made.
  static var configuration: String? {
    HomeOption.path ?? base("XDG_CONFIG_HOME", else: ".config").map { $0 + "/carrel" }
  }

  /// Keeps a text that was copied where there is no clipboard, for its owner only; its path, or nil.
  static func keepCopy(_ text: String) -> String? {
    guard let path = state.map({ $0 + "/copied.txt" }) else { return nil }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    return (try? handle.write(contentsOf: Data(text.utf8))) == nil ? nil : path
  }

  private static func folder(
    _ variable: String, else fallback: String, inHome name: String
  ) -> String? {
    let usual = { base(variable, else: fallback).map { $0 + "/carrel" } }
    guard let path = HomeOption.path.map({ $0 + name }) ?? usual() else { return nil }
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return access(path, W_OK) == 0 ? path : nil
  }

  /// The folder that a variable names, else one in HOME; nil where there is no HOME.
  private static func base(_ variable: String, else fallback: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable], named.hasPrefix("/") { return named }
    guard let home = environment["HOME"], home.hasPrefix("/"), access(home, F_OK) == 0
    else { return nil }
    return home + "/" + fallback
  }
}
