/// A stretch of text inside a leaf that differs from what is around it.
///
/// Inlines are properly nested and stand in reading order, an outer one before those inside it.
public struct Inline: Hashable, Sendable {
  /// What it is.
  public let kind: InlineKind
  /// Its text, in UTF-8 offsets of `Document.text`.
  public internal(set) var range: Range<Int>
}

/// The kinds of inlines.
public enum InlineKind: Hashable, Sendable {
  /// Stressed text.
  case emphasis
  /// Important text.
  case strong
  /// Code, keys, output.
  case code
  /// A link, by its index in `Document.links`.
  case link(Int)
  /// Raised text.
  case superscript
  /// Lowered text.
  case `subscript`
  /// Quoted words, with their quotation marks.
  case quotation
  /// Text that was removed.
  case deletion
  /// Text that was added.
  case insertion
  /// Text that the version before does not have; never from a source, only from comparing two.
  case added
  /// Text that the version before has and this one has not.
  case removed
  /// An abbreviation, with what it stands for.
  case abbreviation(String?)
  /// The title of a work.
  case citation
  /// Small capitals.
  case smallCapitals
  /// The reading of the characters before it, in parentheses.
  case ruby
  /// A picture, by its alternative text in brackets.
  case image
  /// Text highlighted by its author.
  case marked
  /// The mark of a note, by its index in `Document.notes`.
  case noteMark(Int)
}

/// A link.
public struct Link: Hashable, Sendable {
  /// Where it leads, as written in the source: `https://…`, `mailto:…`, `#id`.
  public let url: String
  /// Its text, in UTF-8 offsets of `Document.text`.
  public internal(set) var range: Range<Int>
}

/// A picture.
public struct Picture: Hashable, Sendable {
  /// Where it lies, as written in the source.
  public let url: String
  /// Its alternative text in brackets, in UTF-8 offsets of `Document.text`.
  public let range: Range<Int>
}

/// A note: its mark in the text, and its own text.
public struct Note: Hashable, Sendable {
  /// Its number, counted from 1 in the order of the first marks.
  public let number: Int
  /// The offset of its first mark in `Document.text`.
  public internal(set) var place: Int
  /// The index in `Document.blocks` of its text; nil when it has none.
  public internal(set) var block: Int?
}

/// A heading, for outlines.
public struct Heading: Hashable, Sendable {
  /// Its level, from 1 to 6.
  public let level: Int
  /// Its text.
  public let title: String
  /// Its position in `Document.leaves`.
  public let leaf: Int
}

/// The place where a page of the printed source begins.
public struct PageMark: Hashable, Sendable {
  /// The page's number as printed: `17`, `vi`.
  public let label: String
  /// The offset in `Document.text` where it begins.
  public let offset: Int
}
