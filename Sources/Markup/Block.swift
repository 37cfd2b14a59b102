/// A block of a document: a leaf with text of its own, or a container of other blocks.
///
/// Blocks stand in one flat array in reading order, each after the block that holds it, so that a
/// document is walked without recursion.
public struct Block: Hashable, Sendable {
  /// What it is.
  public internal(set) var kind: BlockKind
  /// The index in `Document.blocks` of the block that holds this one; nil at the top.
  public let parent: Int?
  /// How many blocks hold this one.
  public let depth: Int
  /// Its text, in UTF-8 offsets of `Document.text`.
  public internal(set) var range: Range<Int>
  /// Its paragraph number (¶), counted from 1; nil for blocks without one.
  public internal(set) var paragraph: Int?
}

/// The kinds of blocks.
public enum BlockKind: Hashable, Sendable {
  // Leaves: the units of typesetting.

  /// Running prose.
  case paragraph
  /// A heading; levels go from 1 to 6.
  case heading(level: Int)
  /// Text whose spaces and lines are kept, such as code.
  case preformatted
  /// A poem: its lines are kept, and a blank line parts its stanzas.
  case verse
  /// A table, with its caption, rows and cells inside.
  case table
  /// A horizontal rule, without text.
  case rule
  /// The caption of a figure.
  case caption
  /// The line that stands for a `details` block.
  case summary
  /// The term that a definition list defines.
  case term
  /// A picture, video or recording that stands alone, by its alternative text.
  case media

  // Containers.

  /// A quotation.
  case quotation
  /// A list of items.
  case list(ListStyle)
  /// An item of a list, with its number where the list has numbers.
  case item(Int?)
  /// A definition list.
  case definitions
  /// A definition, after the terms that it defines.
  case definition
  /// A figure.
  case figure
  /// A part that a web page folds away.
  case details
  /// A passage set off from the text.
  case aside
  /// An address.
  case address
  /// The text of a note, by its number.
  case note(Int)

  // Parts of a table.

  /// The caption of a table.
  case tableCaption
  /// A row of cells.
  case row
  /// A cell.
  case cell(CellShape)

  /// Whether its blocks are set alone, one by one: true for the units of typesetting.
  public var isLeaf: Bool {
    switch self {
    case .paragraph, .heading, .preformatted, .verse, .table, .rule, .caption, .summary, .term,
      .media:
      true
    default: false
    }
  }

  /// Whether its blocks are counted as paragraphs, outside notes.
  var isNumbered: Bool {
    switch self {
    case .paragraph, .preformatted, .verse, .table, .summary, .term: true
    default: false
    }
  }
}

/// How a list marks its items.
public struct ListStyle: Hashable, Sendable {
  /// How items are counted.
  public enum Numbering: String, Hashable, Sendable {
    case decimal, lowerLetters, upperLetters, lowerRoman, upperRoman
  }

  /// How items are counted; nil for bullets.
  public let numbering: Numbering?
  /// Whether each item is a single block, so that no blank lines part them.
  public internal(set) var isTight: Bool
}

/// How a cell lies in its table.
public struct CellShape: Hashable, Sendable {
  /// How many columns it covers, from 1.
  public let columns: Int
  /// How many rows it covers, from 1.
  public let rows: Int
  /// Whether it names a row or a column.
  public let isHeader: Bool
}
