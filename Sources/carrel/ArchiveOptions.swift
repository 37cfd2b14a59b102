import Archive
import ArgumentParser
import Foundation
import Messages
import Notebook

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: [.customShort("a"), .customLong("archive")],
    help: ArgumentHelp(
      "The archive: a file, or a folder with 'archive.json'.",
      discussion: "Without it: $CARREL_ARCHIVE, else the archive read last.",
      valueName: "path"))
  var archive: String?

  /// The archive at a path, else the one that is named, else the one that the environment names, else
  /// the one read last.
  func location(or path: String? = nil) throws -> ArchiveLocation {
    if let known = try knownLocation(or: path) { return known }
    throw Failure(code: .validationFailure, .noArchiveNamed)
  }

  /// The same; nil where none is named and none was read before.
  func knownLocation(or path: String? = nil) throws -> ArchiveLocation? {
    if let named = try namedLocation(or: path) { return named }
    return try notebook().lastArchivePath().map { try ArchiveLocation(path: $0) }
  }

  /// The archive that is named; else those that were read before and are still there, the one read last
  /// first.
  ///
  /// - Throws: why the one read last cannot be found, where none is there any more.
  func knownLocations(or path: String? = nil) throws -> [ArchiveLocation] {
    if let named = try namedLocation(or: path) { return [named] }
    let paths = try notebook().archives().map(\.path)
    let there = paths.compactMap { try? ArchiveLocation(path: $0) }
    if there.isEmpty, let last = paths.first { return [try ArchiveLocation(path: last)] }
    return there
  }

  /// Whether the archive is named by a folder; nil where none is named.
  func namesFolder(or path: String?) -> Bool? {
    guard let named = name(or: path) else { return nil }
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: named, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func namedLocation(or path: String?) throws -> ArchiveLocation? {
    try name(or: path).map { try ArchiveLocation(path: $0) }
  }

  private func name(or path: String?) -> String? {
    let named = path ?? archive ?? ProcessInfo.processInfo.environment["CARREL_ARCHIVE"]
    return named?.isEmpty == false ? named : nil
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
