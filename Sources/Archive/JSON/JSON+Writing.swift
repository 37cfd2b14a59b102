extension JSON {
  /// Writes the value compactly: no white space, members in their order, text unescaped where it
  /// may be. Reading it again gives an equal value.
  ///
  ///     var bytes: [UInt8] = []
  ///     JSON.array([.number("1.0"), .string("é")]).write(into: &bytes)   // [1.0,"é"]
  public func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): JSONEscapes.write(text, into: &bytes)
    case .array(let elements): Self.write(elements, into: &bytes)
    case .object(let object): object.write(into: &bytes)
    }
  }

  private static func write(_ elements: [JSON], into bytes: inout [UInt8]) {
    bytes.append(Byte.openBracket)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      element.write(into: &bytes)
    }
    bytes.append(Byte.closeBracket)
  }
}

extension JSONObject {
  /// Writes the object compactly, duplicates included.
  public func write(into bytes: inout [UInt8]) {
    bytes.append(Byte.openBrace)
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      member.write(into: &bytes)
    }
    bytes.append(Byte.closeBrace)
  }
}

extension JSONObject.Member {
  /// Writes `"name":value`.
  func write(into bytes: inout [UInt8]) {
    JSONEscapes.write(name, into: &bytes)
    bytes.append(Byte.colon)
    value.write(into: &bytes)
  }
}

extension JSON: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
