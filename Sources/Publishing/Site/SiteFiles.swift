import Archive
import Glibc

/// The pages of the site that lie in the folder that is published to.
struct SiteFiles {
  private let folder: OutputFolder

  /// The paths of all files where those of ours can lie.
  private(set) var paths: Set<String> = []
  /// Pages that were staged by a publication which was broken off.
  private(set) var leftovers: [String] = []

  init(in folder: OutputFolder) {
    self.folder = folder
    for name in [SiteIndex.path, SiteStyle.path] where folder.file(named: name) != nil {
      paths.insert(name)
    }
    add("articles", depth: 1)
    add("categories", depth: 1)
    add("years", depth: 0)
  }

  /// Notes the files of a folder, and of those in it as deep as our pages lie.
  private mutating func add(_ name: String, depth: Int) {
    for entry in FolderContents.names(in: folder.path(of: name)) ?? [] {
      let path = name + "/" + entry
      if entry.hasPrefix(".") {
        if entry.hasSuffix(".html.new") { leftovers.append(path) }
      } else if entry.hasSuffix(".html") {
        paths.insert(path)
      } else if depth > 0 {
        add(path, depth: depth - 1)
      }
    }
  }

  /// Whether a file is a page of ours: by what it says of itself.
  func isOurs(_ path: String) -> Bool {
    guard let bytes = folder.beginning(of: path, count: 512) else { return false }
    if path == SiteStyle.path { return bytes.starts(with: SiteStyle.beginning.utf8) }
    let mark = SiteFrame.generator
    return mark.withUTF8Buffer { mark in
      bytes.indices.contains { bytes[$0...].starts(with: mark) }
    }
  }
}
