import Archive
import ArgumentParser
import Downloading
import Foundation
import Messages
import Notebook

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: [.customShort("a"), .customLong("archive")],
    help: ArgumentHelp(
      "The archive: a file, a folder with 'archive.json', or an installed one's name.",
      discussion: "Without it: $CARREL_ARCHIVE, else the archive read last.",
      valueName: "path"))
  var archive: String?

  /// The archive at a path, else the one that is named, else the one that the environment names, else
  /// the one read last, else the only one that is installed.
  func location(or path: String? = nil) throws -> ArchiveLocation {
    if let known = try knownLocation(or: path) { return known }
    throw Failure(code: .validationFailure, .noArchiveNamed)
  }

  /// The same; nil where none is named and none was read before, unless only one is installed.
  func knownLocation(or path: String? = nil) throws -> ArchiveLocation? {
    if let named = try namedLocation(or: path) { return named }
    guard let last = try notebook().lastArchivePath() else { return Self.onlyInstalled }
    return try Self.location(of: last)
  }

  /// The archive that is named; else those that were read before or are installed and are still there,
  /// the one read last first.
  ///
  /// - Throws: why the one read last cannot be found, where none is there any more.
  func knownLocations(or path: String? = nil) throws -> [ArchiveLocation] {
    if let named = try namedLocation(or: path) { return [named] }
    let paths = try UserArchives.all(in: notebook()).map(\.known.path)
    let there = paths.compactMap { try? ArchiveLocation(path: $0) }
    if there.isEmpty, let last = paths.first { return [try ArchiveLocation(path: last)] }
    return there
  }

  /// Whether the archive is named by a folder; nil where none is named.
  func namesFolder(or path: String?) -> Bool? {
    guard let named = name(or: path) else { return nil }
    var isFolder: ObjCBool = false
    // The name of an installed archive is no path.
    guard FileManager.default.fileExists(atPath: named, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  private func namedLocation(or path: String?) throws -> ArchiveLocation? {
    try name(or: path).map { try Self.location(of: $0) }
  }

  /// The path or name that is given, or stands in the environment; nil where there is none.
  func name(or path: String? = nil) -> String? {
    let named = path ?? archive ?? ProcessInfo.processInfo.environment["CARREL_ARCHIVE"]
    return named?.isEmpty == false ? named : nil
  }

  /// What lies at a path; where nothing does, the installed archive of that name.
  static func location(of named: String) throws(ArchiveError) -> ArchiveLocation {
    do throws(ArchiveError) {
      return try ArchiveLocation(path: named)
    } catch {
      guard case .noSuchFile = error, let path = UserFolders.archives,
        let installed = InstalledArchives(at: path).archive(named: named)
      else { throw error }
      return try ArchiveLocation(path: installed.path)
    }
  }

  /// The archive that is installed; nil where there are others, or none.
  private static var onlyInstalled: ArchiveLocation? {
    let all = UserFolders.archives.map { InstalledArchives(at: $0).all() } ?? []
    return all.count == 1 ? try? ArchiveLocation(path: all[0].path) : nil
  }

  private func notebook() throws -> ReaderNotebook {
    let kept = UserNotebook()
    if let failure = kept.failure {
      throw Failure(code: .validationFailure, .noArchiveNamed(noNotebook: failure))
    }
    return kept.notebook
  }

  /// That the archive is named once.
  func validate(besides path: String?) throws {
    guard let path, let archive else { return }
    throw ValidationError("Two archives are named: '\(path)' and '\(archive)'. Name one.")
  }
}
