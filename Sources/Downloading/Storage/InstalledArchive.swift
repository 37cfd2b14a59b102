import Archive
import Distribution

/// An archive that is installed: what is read, and what was read before.
public struct InstalledArchive: Sendable, Equatable {
  /// By what it is called.
  public let name: ArchiveName
  /// The folder of its versions.
  public let path: String
  /// The version that is read.
  public let current: InstalledVersion
  /// The version to which it can be rolled back.
  public let previous: InstalledVersion?

  /// The archive of that name in a folder of archives; nil where none is installed.
  init?(named name: ArchiveName, in folder: String) {
    self.name = name
    path = folder.joined(name.text)
    let versions = VersionedFolder.versions(in: path)
    guard let first = versions.first, let current = InstalledVersion(named: first, in: path) else {
      return nil
    }
    self.current = current
    previous = versions.dropFirst().first.flatMap { [path] in InstalledVersion(named: $0, in: path)
    }
  }
}

/// A version of an archive that is installed.
public struct InstalledVersion: Sendable, Equatable {
  /// The name of its folder.
  public let name: String
  /// Its folder.
  public let path: String
  /// What is known of it.
  public let record: VersionRecord

  init?(named name: String, in folder: String) {
    self.name = name
    path = folder.joined(name)
    guard let bytes = try? FileReading.bytes(of: Self.recordPath(of: path), limit: 1 << 20),
      let record = VersionRecord(bytes)
    else { return nil }
    self.record = record
  }

  /// The version whose files lie in a folder; nil for a folder that is none of an installed archive.
  public init?(at path: String) {
    let (folder, name) = path.folderAndName
    guard VersionedFolder.versions(in: folder).contains(name) else { return nil }
    self.init(named: name, in: folder)
  }

  /// Where the record of the version in a folder lies.
  static func recordPath(of folder: String) -> String { folder + ".json" }

  /// Its manifest; nil for a feed that has none, or where it was damaged.
  public var manifest: Manifest? {
    guard !record.isPlain,
      let bytes = try? FileReading.bytes(of: path.joined(Manifest.name), limit: Manifest.mostBytes)
    else { return nil }
    return try? Manifest(bytes)
  }
}

extension Manifest {
  /// Bytes of the longest manifest that is read: enough for some 50,000 files.
  static let mostBytes = 8 << 20
  /// Bytes of the longest signature that is read.
  static let mostSignatureBytes = 4096
}
