/// Writes works one after another in a format that programs read: one record a work.
///
///     var writer = …
///     var text = writer.head
///     for work in works { text += writer.record(work) }
///     text += writer.foot
///
/// It knows the keys that it gave, so that they stay unique however many works follow.
public protocol RecordWriter {
  /// What stands before the first record; `[` in JSON.
  var head: String { get }

  /// The record of a work, with what parts it from the one before, and its last line feed.
  mutating func record(_ work: Work) -> String

  /// What stands after the last record.
  var foot: String { get }
}
