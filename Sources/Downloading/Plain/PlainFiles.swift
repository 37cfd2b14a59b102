import Archive
import Distribution
import Glibc

/// The files of a folder of a feed without a manifest, with their sums: what a manifest would say.
struct PlainFiles {
  /// The files, by their paths.
  let files: [Manifest.File]

  /// The files of a folder and those below; hidden ones are left out.
  init(in folder: String) throws(DownloadError) {
    var files: [Manifest.File] = []
    try Self.add(folder, "", to: &files)
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The bytes of all.
  var size: Int { UpdatePlan.size(of: files) }

  /// The files that another folder has not, or has otherwise.
  func changed(from former: PlainFiles?) -> [Manifest.File] {
    let known = Set(former?.files ?? [])
    return files.filter { !known.contains($0) }
  }

  /// Whether both have the same files with the same contents.
  func isSame(as other: PlainFiles) -> Bool { files == other.files }

  private static func add(
    _ folder: String, _ prefix: String, to files: inout [Manifest.File]
  ) throws(DownloadError) {
    for name in try FileReading.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.joined(name)
      if let size = FileReading.size(at: path) {
        let digest = try FileCopy.digest(of: path)
        files.append(Manifest.File(path: prefix + name, size: size, digest: digest))
      } else {
        try add(path, prefix + name + "/", to: &files)
      }
    }
  }
}
