import Archive
import Downloading
import Foundation
import Reader

extension InstalledArchives {
  /// The user's installed archive that lies at a place; nil where what lies there is none.
  static func installed(at location: ArchiveLocation) -> InstalledArchive? {
    guard let archives = UserFolders.archives,
      let name = location.realPath.split(separator: "/").last,
      let archive = InstalledArchives(at: archives).archive(named: String(name)),
      (try? ArchiveLocation(path: archive.path))?.realPath == location.realPath
    else { return nil }
    return archive
  }

  /// The publisher's number of the version that lies at a place; nil where what lies there is no installed
  /// archive, or has no such numbers.
  static func number(at location: ArchiveLocation) -> String? {
    installed(at: location).flatMap { archive in
      let record = archive.current.record
      return record.isPlain ? nil : String(record.number)
    }
  }

  /// The versions of an installed archive; where it was rolled back, the one that was read meanwhile is
  /// no version before.
  static func versions(of location: ArchiveLocation) -> KnownVersions {
    {
      guard let archive = installed(at: location), let previous = archive.previous,
        previous.record.number <= archive.current.record.number,
        let old = try? ArchiveLocation(path: previous.path),
        let new = try? ArchiveLocation(path: archive.current.path)
      else { return nil }
      return ArchiveVersions(
        old: old, new: new, edition: "\(previous.edition) \(archive.current.edition)")
    }
  }
}

extension InstalledVersion {
  /// By what it is known among all that were ever installed: a folder's name may be used again.
  fileprivate var edition: String { "\(name) \(record.date) \(record.size)" }
}
