import Foundation
import GRDB
import Revisions

extension NotebookRecords {
  /// A reading list.
  public struct ReadingList: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// When it was made.
    public var createdAt: Double
    /// When it was changed last.
    public var modifiedAt: Double
    /// What is on it, in order.
    public var entries: [Entry]

    /// An article or a passage on it.
    public struct Entry: Codable, Hashable, Sendable {
      /// Its own id, the same in all notebooks.
      public var id: String
      /// The item's id.
      public var item: String
      /// The article's title.
      public var title: String
      /// The passage; nil for the whole article.
      public var passage: TextAnchor?
      /// What the reader says of it; nil where that is nothing.
      public var remark: String?
      /// When it was put on the list.
      public var addedAt: Double
      /// When what is said of it was changed last.
      public var modifiedAt: Double
    }
  }
}

extension NotebookRecords.ReadingList {
  /// A list as it is exported.
  init(_ list: ReadingList) {
    name = list.name
    createdAt = list.createdAt.timeIntervalSince1970
    modifiedAt = list.modifiedAt.timeIntervalSince1970
    entries = list.entries.map(Entry.init)
  }

  /// The list that was exported.
  var list: ReadingList {
    ReadingList(
      name: name, entries: entries.map(\.entry),
      createdAt: Date(timeIntervalSince1970: createdAt),
      modifiedAt: Date(timeIntervalSince1970: modifiedAt))
  }
}

extension NotebookRecords.ReadingList.Entry {
  fileprivate init(_ entry: ReadingListEntry) {
    id = entry.id
    item = entry.item
    title = entry.title
    passage = entry.anchor
    remark = entry.remark.isEmpty ? nil : entry.remark
    addedAt = entry.addedAt.timeIntervalSince1970
    modifiedAt = entry.modifiedAt.timeIntervalSince1970
  }

  fileprivate var entry: ReadingListEntry {
    ReadingListEntry(
      id: id, item: item, title: title, anchor: passage, remark: remark ?? "",
      addedAt: Date(timeIntervalSince1970: addedAt),
      modifiedAt: Date(timeIntervalSince1970: modifiedAt))
  }
}

extension ReadingList {
  /// The list with what is on another of its name: in the order of the one that was changed later, then
  /// what the other has besides; of two things said of an entry the later one holds.
  func merged(with other: ReadingList) -> ReadingList {
    let (later, earlier) = other.modifiedAt > modifiedAt ? (other, self) : (self, other)
    let known = Dictionary(earlier.entries.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(later.entries.map(\.id))
    let entries = later.entries.map { entry in
      known[entry.id].map { $0.modifiedAt > entry.modifiedAt ? $0 : entry } ?? entry
    }
    return ReadingList(
      name: name, entries: entries + earlier.entries.filter { !ids.contains($0.id) },
      createdAt: min(createdAt, other.createdAt), modifiedAt: later.modifiedAt)
  }
}

extension ReaderNotebook {
  /// The reading lists of an archive as they are exported; nil where there are none.
  static func readingLists(
    recordedOf archive: Int64, _ db: Database
  ) throws -> [NotebookRecords.ReadingList]? {
    let lists = try readingLists(of: archive, db).map(NotebookRecords.ReadingList.init)
    return lists.isEmpty ? nil : lists
  }

  /// Adds a reading list to the notebook, or what is on it to the one of its name.
  static func merge(
    _ record: NotebookRecords.ReadingList, in archive: Int64, _ db: Database
  ) throws {
    var list = record.list
    if let former = try readingList(named: list.name, in: archive, db) {
      list = former.merged(with: list)
      guard list != former else { return }
      try db.execute(
        sql: "DELETE FROM readingList WHERE archive = ? AND name = ?",
        arguments: [archive, list.name])
    }
    _ = try insert(list, in: archive, db)
  }
}
