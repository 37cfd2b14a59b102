import Archive
import Glibc

/// The folder of all installed archives, each in a folder of its name.
///
///     let archives = InstalledArchives(at: "/home/me/.local/share/carrel/archives")
///     archives.archive(named: "kropotkin")?.current.record.number   // 12
///
/// What is being fetched lies in `.incoming` there, under a name made of the archive's identity, until
/// it is whole.
public struct InstalledArchives: Sendable {
  /// The folder.
  public let path: String

  /// The archives in that folder, which need not be there yet.
  public init(at path: String) { self.path = path }

  /// All archives, by their names.
  public func all() -> [InstalledArchive] {
    let names = (try? FileReading.names(in: path)) ?? []
    return names.compactMap(ArchiveName.init).sorted()
      .compactMap { InstalledArchive(named: $0, in: path) }
  }

  /// The archive of that name; nil where none is installed.
  public func archive(named name: String) -> InstalledArchive? {
    ArchiveName(name).flatMap { InstalledArchive(named: $0, in: path) }
  }

  /// The archive of that identity; nil where none is installed.
  func archive(known identity: String) -> InstalledArchive? {
    all().first { $0.current.record.archive == identity }
  }

  /// A name for a new archive: the title's, with a number where another archive has it.
  func freeName(for title: String) -> ArchiveName {
    let name = ArchiveName(title: title)
    if isFree(name) { return name }
    var number = 2
    while !isFree(name.numbered(number)) { number += 1 }
    return name.numbered(number)
  }

  /// Whether nothing has that name.
  func isFree(_ name: ArchiveName) -> Bool {
    var status = stat()
    return lstat(path.joined(name.text), &status) != 0
  }
}
