import Foundation

/// A named list of articles and passages, in the reader's order.
///
///     try notebook.makeReadingList(named: "Seminar", in: archive)
///     try notebook.add(ReadingListEntry(item: "on-prisons", title: "On Prisons"), to: "Seminar", in: archive)
///     try notebook.readingList(named: "Seminar", in: archive)?.entries.count   // 1
public struct ReadingList: Hashable, Sendable {
  /// Its name, which no other list of its archive has.
  public var name: String

  /// What is on it, in order.
  public var entries: [ReadingListEntry]

  /// When it was made, in whole milliseconds.
  public let createdAt: Date

  /// When it was changed last, in whole milliseconds.
  public let modifiedAt: Date

  /// A list that is made now, unless said otherwise.
  public init(
    name: String, entries: [ReadingListEntry] = [], createdAt: Date = Date(),
    modifiedAt: Date? = nil
  ) {
    self.name = name
    self.entries = entries
    self.createdAt = createdAt.inMilliseconds
    self.modifiedAt = (modifiedAt ?? createdAt).inMilliseconds
  }
}
