/// One JSON value (RFC 8259), kept as it was written.
///
/// Numbers stay text until they are needed, so no digit is lost and no `1e400` fails; objects keep
/// the order of their members and their duplicates.
///
///     try JSON(parsing: Array(#"{"id": 1.0}"#.utf8))
///     // .object(["id": .number("1.0")])
public enum JSON: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, as its text: `"-1.50e3"`
  case number(String)
  /// A string, its escapes resolved; a lone surrogate escape is U+FFFD.
  case string(String)
  /// `[…]`
  case array([JSON])
  /// `{…}`
  case object(JSONObject)
}

extension JSON {
  /// What sort of value this is, for telling a reader what was found where.
  public enum Kind: Sendable, Hashable, Codable {
    /// The sorts of JSON value.
    case null, boolean, number, string, array, object
  }

  /// The sort of this value.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The text of a string; nil for every other sort.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array; nil for every other sort.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object; nil for every other sort.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The truth value of a boolean; nil for every other sort.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The value of a whole number that fits an `Int`, however it is written: `1e2` is 100.
  public var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  /// The nearest floating-point value of a number; nil if it is not finite.
  public var double: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }
}
