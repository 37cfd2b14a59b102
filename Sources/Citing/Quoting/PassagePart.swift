/// A part of a passage: a paragraph, a heading, a poem, a table and so on.
public struct PassagePart: Sendable, Hashable {
  /// What it is, which decides how its words are laid out.
  public enum Kind: Sendable, Hashable {
    /// Running prose; captions, terms and the like as well.
    case paragraph
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// A poem, of which lines and stanzas are kept.
    case verse
    /// Code, of which all is kept.
    case preformatted
    /// Rows of cells.
    case table([[PassageCell]])
    /// A rule between paragraphs.
    case rule
  }

  /// What it is.
  public let kind: Kind

  /// Its words; of a table those of its caption.
  public internal(set) var runs: [PassageRun]

  /// How many quotations of the text it stands in.
  public let quotationDepth: Int

  /// How many lists it stands in.
  public let itemDepth: Int

  /// What marks it where it begins an item: `•`, `3.`.
  public let itemMark: String?
}

/// A cell of a table.
public struct PassageCell: Sendable, Hashable {
  /// Its words.
  public internal(set) var runs: [PassageRun]
  /// Whether it names a row or a column.
  public let isHeader: Bool
  /// How many columns it covers, from 1.
  public let columns: Int
}

/// Words of one look.
public struct PassageRun: Sendable, Hashable {
  /// The words, with white space as it stands.
  public internal(set) var text: String
  /// How they look.
  public let look: Look

  /// How words look.
  public struct Look: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int

    /// A look of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Stressed words, and titles of works.
    public static let emphasis = Look(rawValue: 1 << 0)
    /// Important words.
    public static let strong = Look(rawValue: 1 << 1)
    /// Code, keys, output.
    public static let code = Look(rawValue: 1 << 2)
    /// Small capitals.
    public static let smallCapitals = Look(rawValue: 1 << 3)
    /// Raised words.
    public static let superscript = Look(rawValue: 1 << 4)
    /// Lowered words.
    public static let `subscript` = Look(rawValue: 1 << 5)
    /// Words that the author struck out.
    public static let deletion = Look(rawValue: 1 << 6)
  }
}

extension PassagePart {
  /// Its words; of a table line by line, the cells parted by tabs.
  var text: String {
    let words = runs.map(\.text).joined()
    guard case .table(let rows) = kind else { return kind == .rule ? "* * *" : words }
    let lines = rows.map { row in
      row.map { $0.runs.map(\.text).joined().replacing("\n", with: " ") }.joined(separator: "\t")
    }
    return ((words.isEmpty ? [] : [words]) + lines).joined(separator: "\n")
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    if case .table(let rows) = kind { return rows.isEmpty && runs.isEmpty }
    return kind != .rule && runs.isEmpty
  }

  var wordCount: Int { kind == .rule ? 0 : text.split { $0.isWhitespace }.count }
}
