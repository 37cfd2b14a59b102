import Messages
import Notebook

extension Desk {
  /// What the archive is called.
  var title: String { citedSource.title }

  /// The archive in a notebook.
  func key(in notebook: ReaderNotebook) throws -> ReaderNotebook.ArchiveKey {
    try notebook.archive(
      identity: feed.identity(at: location), path: location.realPath, isRead: false)
  }

  /// The reading list of a name.
  ///
  /// - Throws: `Failure` where there is none.
  func readingList(named name: String) throws -> ReadingList {
    let notebook = try UserNotebook.kept()
    let key = try key(in: notebook)
    if let list = try notebook.readingList(named: name, in: key) { return list }
    throw Failure.unknownList(name, among: try notebook.readingLists(in: key).map(\.name))
  }
}

extension Failure {
  /// That there is no reading list of a name, and which there are.
  static func unknownList(_ name: String, among names: [String]) -> Failure {
    let quoted = names.map { "'\($0)'" }.joined(separator: ", ")
    return .nothingFound(
      names.isEmpty ? .readingListUnknown(name) : .readingListUnknown(name, among: quoted))
  }
}
