import Archive
import Foundation

@testable import Downloading

/// A folder of installed archives that is removed with it, and what was told while they were fetched.
final class Shelf {
  let path = NSTemporaryDirectory() + "archives-" + UUID().uuidString
  var options = DownloadOptions(now: Timestamp(seconds: 1_791_000_000))
  private(set) var events: [DownloadEvent] = []

  init() { options.transfer.patience = 2 }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archives: InstalledArchives { InstalledArchives(at: path) }

  var downloader: Downloader { Downloader(archives, options) { self.events.append($0) } }

  /// Fetches from a path or an address.
  @discardableResult
  func get(_ source: String, as name: String? = nil) throws -> DownloadReport {
    events = []
    return try downloader.get(ArchiveSource(source), as: name.flatMap(ArchiveName.init))
  }

  /// Updates the archive of a name.
  @discardableResult
  func update(_ name: String) throws -> DownloadReport {
    events = []
    return try downloader.update(try archive(name))
  }

  func archive(_ name: String) throws -> InstalledArchive {
    guard let archive = archives.archive(named: name) else {
      throw DownloadError.notInstalled(name)
    }
    return archive
  }

  /// The titles of an installed archive's items, in order.
  func titles(_ name: String) throws -> [String] {
    var titles: [String] = []
    _ = try ArchiveLocation(path: path + "/" + name).scanAll { item in
      titles.append(try item.article().get().article.title ?? "")
      return .proceed
    }
    return titles
  }

  /// All files below the folder, by their paths, with their contents: what a refusal must not change.
  /// What is being put together, and a key that was refused, are left out.
  func contents() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    var contents: [String: Data] = [:]
    for name in names where !name.hasPrefix(".incoming") && !name.hasSuffix("refused-key") {
      contents[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return contents
  }
}
