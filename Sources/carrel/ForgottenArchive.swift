import Archive
import Foundation
import Messages
import Notebook
import Screen

/// The archive that is to be forgotten: one that can be read, or one that is gone, by the path under
/// which the notebook knows it.
struct ForgottenArchive {
  /// By what the notebook knows it.
  let identity: String
  /// What it is called: its title, or its path where it is gone.
  let name: Message

  /// The archive that options name, or the one read last.
  ///
  /// - Throws: why it cannot be read, where the notebook does not know it either.
  init(_ options: ArchiveOptions, in notebook: ReaderNotebook) throws {
    do {
      let desk = try Desk(options.location())
      identity = desk.feed.identity(at: desk.location)
      name = .archiveTitled(SafeText(desk.feed.title ?? desk.location.head, as: .decision))
    } catch {
      let known = try notebook.archives()
      let gone = options.name().map { Self.archives(named: $0, among: known) } ?? known.prefix(1)
      guard let archive = gone.first else { throw error }
      guard gone.count == 1 else {
        let paths = gone.map { SafeText($0.path, as: .decision) }
        throw Failure(code: .validationFailure, .severalForgotten(paths.joined(separator: ", ")))
      }
      identity = archive.identity
      name = .archiveTitled(SafeText(archive.path, as: .decision))
    }
  }

  /// The archives whose file lay at a path, or in a folder there; of an installed one, under its name.
  private static func archives(
    named name: String, among known: [KnownArchive]
  ) -> ArraySlice<KnownArchive> {
    var paths = [URL(filePath: name).standardizedFileURL.path(percentEncoded: false)]
    if let folder = UserFolders.archives { paths.append(folder + "/" + name) }
    paths = paths.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    let exact = known.filter { paths.contains($0.path) }
    if !exact.isEmpty { return exact[...] }
    return known.filter { archive in
      let end = archive.path.lastIndex(of: "/") ?? archive.path.startIndex
      return paths.contains(String(archive.path[..<end]))
    }[...]
  }
}
