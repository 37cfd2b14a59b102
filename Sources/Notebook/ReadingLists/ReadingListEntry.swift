import Foundation
import Revisions

/// An article on a reading list, or a passage of one.
public struct ReadingListEntry: Hashable, Sendable, Identifiable {
  /// Its name on its list, in all notebooks: a UUID in small letters.
  public let id: String

  /// The id of the article's item.
  public let item: String

  /// The article's title, as it was when it was put on the list.
  public let title: String

  /// The passage; nil where the whole article is meant.
  public var anchor: TextAnchor?

  /// What the reader says of it; may be empty.
  public var remark: String

  /// When it was put on the list, in whole milliseconds.
  public let addedAt: Date

  /// When what is said of it was changed last, in whole milliseconds.
  public let modifiedAt: Date

  /// An entry that is made now, unless said otherwise.
  public init(
    id: String = Annotation.newID(), item: String, title: String, anchor: TextAnchor? = nil,
    remark: String = "", addedAt: Date = Date(), modifiedAt: Date? = nil
  ) {
    self.id = id
    self.item = item
    self.title = title
    self.anchor = anchor
    self.remark = remark
    self.addedAt = addedAt.inMilliseconds
    self.modifiedAt = (modifiedAt ?? addedAt).inMilliseconds
  }
}
