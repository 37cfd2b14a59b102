import Archive
import ArgumentParser
import Downloading
import Foundation
import Messages

/// Two versions of an archive, and the article that is looked at in them, as they were typed.
struct ComparedVersions {
  let old: ArchiveLocation
  let new: ArchiveLocation
  let id: String?

  /// What `OLD NEW`, `OLD NEW ID`, `NAME` or `NAME ID` mean.
  ///
  /// Of two words the second is an archive where there is one of that path or name; else it is an id,
  /// if the first is the name of an installed archive.
  ///
  /// - Throws: `ArchiveError`, `DownloadError` or `Failure`, where there is no such archive or no
  ///   version before.
  init(_ words: [String]) throws {
    switch words.count {
    case 1: self = try Self(versionsOf: words[0], id: nil)
    case 2:
      do throws(ArchiveError) {
        self = try Self(words[0], words[1], id: nil)
      } catch {
        guard case .noSuchFile(words[1]) = error, Self.isInstalled(words[0]) else { throw error }
        self = try Self(versionsOf: words[0], id: words[1])
      }
    default: self = try Self(words[0], words[1], id: words[2])
    }
  }

  /// The second is looked for first: it tells what the first is.
  private init(_ old: String, _ new: String, id: String?) throws(ArchiveError) {
    self.new = try ArchiveOptions.location(of: new)
    self.old = try ArchiveOptions.location(of: old)
    self.id = id
  }

  private init(versionsOf name: String, id: String?) throws {
    let archive = try InstalledArchives.ofUser().known(name)
    guard let previous = archive.previous else {
      throw Failure(code: ExitCode(EX_NOINPUT), .noVersionBefore(name))
    }
    old = try ArchiveLocation(path: previous.path)
    new = try ArchiveLocation(path: archive.current.path)
    self.id = id
  }

  private static func isInstalled(_ name: String) -> Bool {
    UserFolders.archives.flatMap { InstalledArchives(at: $0).archive(named: name) } != nil
  }
}
