import Archive
import Distribution
import Foundation
import TestSupport

@testable import Publishing

/// An archive of our own, and a folder that it is published to; both are removed with it.
final class PublishingDesk {
  let archive: TemporaryArchive
  let output: String
  let caches: String

  /// Pages of so few articles that a small archive has several.
  static let limit = PagePlan.Limit(items: 5, bytes: 1 << 20)

  init(_ archive: TemporaryArchive) throws {
    self.archive = archive
    let base = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID())").path
    output = base + "/out"
    caches = base + "/caches"
    try FileManager.default.createDirectory(atPath: caches, withIntermediateDirectories: true)
  }

  convenience init(items: [String], head: String = "") throws {
    try self.init(TemporaryArchive(items: items, head: head))
  }

  deinit {
    let base = URL(filePath: output).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: base)
  }

  /// Options that the tests change.
  var options: PublishingOptions {
    var options = PublishingOptions(date: Timestamp(seconds: 1_764_230_400))
    options.limit = Self.limit
    options.caches = caches
    return options
  }

  @discardableResult
  func publish(
    to folder: String? = nil, _ change: (inout PublishingOptions) -> Void = { _ in }
  ) throws -> PublishingReport {
    var options = options
    change(&options)
    return try Publisher(archive.location, to: folder ?? output).publish(options)
  }

  /// A file of the folder as text.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: output + "/" + name, encoding: .utf8)
  }

  /// The manifest of the folder.
  var manifest: Manifest {
    get throws { try Manifest(Array(Data(contentsOf: URL(filePath: output + "/manifest.json")))) }
  }

  /// The path of an article's page on the site.
  func path(of id: String) throws -> String {
    let items = try SourceReading(archive.location, Ledger()) { _ in }.items
    guard let item = items.first(where: { $0.facts.key == ItemDigest(id) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return item.facts.path
  }

  /// The page of an article on the site.
  func page(of id: String) throws -> String { try text(path(of: id)) }
}

/// What lies in a folder: the bytes of each file by its path.
struct FolderSnapshot: Equatable {
  let files: [String: Data]

  init(_ folder: String) throws {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(filePath: path)) }
    }
    self.files = files
  }

  /// The paths of files that came, went or changed since.
  func changes(since old: FolderSnapshot) -> Set<String> {
    Set(files.keys).union(old.files.keys).filter { files[$0] != old.files[$0] }
  }
}
