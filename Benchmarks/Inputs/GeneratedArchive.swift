import Archive
import Catalog
import Foundation
import Markup

/// An archive of real prose in pages of 1,000 articles, always the same for a number of articles,
/// and its text for the peers.
///
/// Both are kept below `.build/archives`, since making them takes minutes. What is measured is a
/// folder of links to the pages, so that one of them can be changed.
struct GeneratedArchive {
  /// How many articles it has.
  let count: Int
  /// The folder of the archive.
  let folder: String
  /// A file of titles, bylines and texts, as `sqlite3` imports them: parted by 0x1F, ended by 0x1E.
  let text: String
  /// The bytes of that text.
  let textBytes: Int
  /// The folder in which its catalog, and no other, lies.
  let catalogs: String

  /// Bytes of disk that an article takes in all that is made of it, at most.
  private static let bytesAnArticle = 25_000

  /// Makes what is missing of the archive; nil, and it is said why, where that is not possible.
  static func make(_ count: Int, in workspace: Workspace) throws -> GeneratedArchive? {
    guard let tool = workspace.shared?.appending(path: "tools/make-archive").path,
      access(tool, R_OK) == 0
    else { return skipped("there is no shared tool 'make-archive'") }
    let kept = URL(filePath: ".build/archives/\(count)")
    if !FileManager.default.fileExists(atPath: kept.path) {
      let disk = try FileManager.default.attributesOfFileSystem(forPath: ".")
      if let free = disk[.systemFreeSize] as? Int, free < count * bytesAnArticle {
        return skipped("\(count) articles want \(count * bytesAnArticle >> 30) GiB of disk")
      }
      let unfinished = kept.path + ".part"
      let run = CommandRun.of(
        ["python3", tool, "--articles", "\(count)", "--out", unfinished], within: 3600)
      guard run?.exitCode == 0 else { return skipped("'make-archive' failed; it wants Python 3") }
      try FileManager.default.moveItem(atPath: unfinished, toPath: kept.path)
    }
    let folder = workspace.folder.appending(path: "archive-\(count)")
    if !FileManager.default.fileExists(atPath: folder.path) {
      try FileManager.default.linkItem(at: kept, to: folder)
    }
    let text = kept.path + ".text"
    if !FileManager.default.fileExists(atPath: text) { try writeText(of: folder.path, to: text) }
    let size = try FileManager.default.attributesOfItem(atPath: text)[.size] as? Int ?? 0
    let cache = workspace.folder.appending(path: "cache-\(count)").path
    setenv("XDG_CACHE_HOME", cache, 1)
    return GeneratedArchive(
      count: count, folder: folder.path, text: text, textBytes: size, catalogs: cache + "/carrel")
  }

  private static func skipped(_ reason: String) -> GeneratedArchive? {
    Table.skipped(reason)
    return nil
  }

  /// Writes the text of every article, an article at a time.
  private static func writeText(of folder: String, to path: String) throws {
    let unfinished = path + ".part"
    guard let file = fopen(unfinished, "w") else { throw CocoaError(.fileWriteUnknown) }
    let location = try ArchiveLocation(path: folder)
    _ = try location.scanAll { item in
      guard let article = try? item.article().get().article else { return .proceed }
      let byline = article.authors.compactMap(\.name).joined(separator: ", ")
      var record = Array("\(article.displayTitle)\u{1F}\(byline)\u{1F}".utf8)
      record += Document(article).text.map { $0 == 0x1E || $0 == 0x1F ? 0x20 : $0 }
      record.append(0x1E)
      fwrite(record, 1, record.count, file)
      return .proceed
    }
    fclose(file)
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }
}

extension GeneratedArchive {
  /// Brings its catalog up to date, as a whole command.
  func index(_ workspace: Workspace) -> CommandRun? {
    let run = CommandRun.of([workspace.carrel, "index", "-a", folder], within: 3600)
    return run?.exitCode == 0 ? run : nil
  }

  /// Its catalog's file; nil where there is none.
  var catalog: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: catalogs)) ?? []
    return names.first { $0.hasSuffix(".sqlite") }.map { catalogs + "/" + $0 }
  }

  /// The bytes of its catalog.
  var catalogBytes: Int {
    let attributes = catalog.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
    return attributes?[.size] as? Int ?? 0
  }

  func removeCatalog() {
    try? FileManager.default.removeItem(atPath: catalogs)
  }
}
