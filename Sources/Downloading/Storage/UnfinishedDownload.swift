import Archive
import Glibc

/// What has come of an archive that was not fetched to its end.
public struct UnfinishedDownload: Sendable, Equatable {
  /// Where it comes from.
  public let source: String
  /// Its bytes on the disk.
  public let size: Int
}

extension InstalledArchives {
  /// What is being put together, or was left.
  public func unfinished() -> [UnfinishedDownload] {
    let folder = path.joined(Staging.folder)
    let names = (try? FileReading.names(in: folder)) ?? []
    return names.sorted().compactMap { name in
      let path = folder.joined(name)
      guard let source = Staging.source(of: path) else { return nil }
      return UnfinishedDownload(source: source, size: Self.size(of: path))
    }
  }

  /// Removes what was left; what is being put together is left alone.
  ///
  /// - Throws: `DownloadError.busy`, `.notWritable`.
  public func removeUnfinished() throws(DownloadError) {
    let folder = path.joined(Staging.folder)
    for name in (try? FileReading.names(in: folder)) ?? [] {
      let path = folder.joined(name)
      guard Staging.source(of: path) != nil else { continue }
      try Staging.withLock(ofFolder: path) { () throws(DownloadError) in
        try FileWriting.removeFolder(path)
      }
    }
  }

  private static func size(of folder: String) -> Int {
    let names = (try? FileReading.names(in: folder)) ?? []
    return names.reduce(0) { sum, name in
      let path = folder.joined(name)
      return sum + (FileReading.size(at: path) ?? size(of: path))
    }
  }
}
