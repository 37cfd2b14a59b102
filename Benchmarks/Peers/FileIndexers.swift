import Archive
import Foundation

/// Programs that index files, given an HTML file an article.
struct FileIndexers {
  private let files: String
  private let recoll: String
  private let xapian: String

  init(in workspace: Workspace) throws {
    files = workspace.folder.appending(path: "files").path
    recoll = workspace.folder.appending(path: "recoll").path
    xapian = workspace.folder.appending(path: "xapian").path
    for folder in [files, recoll] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data("topdirs = \(files)\n".utf8).write(to: URL(filePath: recoll + "/recoll.conf"))
  }

  /// Writes the articles as files.
  func write(_ archive: GeneratedArchive) throws {
    var number = 0
    _ = try ArchiveLocation(path: archive.folder).scanAll { item in
      guard let article = try? item.article().get().article else { return .proceed }
      number += 1
      let html = """
        <html><head><meta charset="utf-8"><title>\(article.displayTitle)</title></head>
        <body>\(article.contentHTML ?? "")</body></html>
        """
      try Data(html.utf8).write(to: URL(filePath: "\(files)/\(number).html"))
      return .proceed
    }
  }

  /// The commands that index the files.
  var commands: [Comparison.Candidate] {
    [
      .init(name: "recollindex", arguments: ["recollindex", "-c", recoll]),
      .init(name: "omindex (Xapian)", arguments: ["omindex", "--db", xapian, "--url", "/", files]),
    ]
  }

  /// The command that searches what recoll has indexed.
  func search(_ words: String) -> Comparison.Candidate {
    .init(name: "recollq", arguments: ["recollq", "-c", recoll, "-n", "50", words])
  }
}
