/// Why bytes are not JSON, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// The offset of the byte at which the text stops being JSON, counted from 0.
  public let offset: Int
  /// What is wrong there.
  public let reason: Reason

  /// An error at a byte.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What can be wrong with JSON text.
  public enum Reason: Sendable, Hashable, Codable {
    /// The text ends before the value does.
    case unexpectedEnd
    /// A byte that cannot stand here, and what could.
    case unexpectedByte(UInt8, expected: Expected)
    /// Bytes in a string that are not UTF-8.
    case invalidUTF8
    /// A control character in a string that is not written as an escape.
    case controlCharacter(UInt8)
    /// A backslash that begins no escape of RFC 8259.
    case invalidEscape
    /// A number not of the form of RFC 8259, such as `01` or `1.`
    case invalidNumber
    /// A word other than `true`, `false` and `null`.
    case invalidLiteral
    /// More than this many arrays and objects inside each other.
    case tooDeep(limit: Int)
    /// More than this many values in one text.
    case tooManyValues(limit: Int)
    /// More text after the value.
    case trailingText
  }

  /// What the grammar allows at some place.
  public enum Expected: Sendable, Hashable, Codable {
    /// Any value.
    case value
    /// The name of a member, in quotation marks.
    case name
    /// The colon between a name and its value.
    case colon
    /// The comma before another member or the brace that ends the object.
    case commaOrBrace
    /// The comma before another element or the bracket that ends the array.
    case commaOrBracket
    /// The brace that begins an object.
    case brace
    /// Nothing: an item begins, but the comma before it is missing.
    case commaBeforeItem
    /// An item: the comma before the bracket is one too many.
    case itemAfterComma
  }
}
