/// An object of the archive, and where it stands, for naming what is wrong in it.
struct Node {
  let object: JSONObject
  /// The JSON Pointer of the object.
  let pointer: String

  /// The JSON Pointer of a member.
  func pointer(to name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 != UInt8(ascii: "~") && $0 != Byte.slash }
    return pointer + "/"
      + (isPlain ? name : name.replacing("~", with: "~0").replacing("/", with: "~1"))
  }
}

/// Reads values leniently: what is wrong is left out, or understood as far as it can be, and named.
///
/// An absent member and `null` are the same; so is an empty string where an empty string says
/// nothing.
struct FeedDecoder {
  /// The place that every fault shares: file, line, byte, item.
  var place: Fault
  private(set) var faults: [Fault] = []

  init(place: Fault) {
    self.place = place
  }

  /// Notes a fault at a pointer.
  mutating func note(_ kind: Fault.Kind, at pointer: String) {
    var fault = place
    fault.pointer = pointer
    fault.kind = kind
    faults.append(fault)
  }

  /// Notes the names that an object has more than once.
  mutating func noteDuplicates(in node: Node) {
    for name in node.object.duplicateNames {
      note(.duplicateMember(name: name), at: node.pointer(to: name))
    }
  }

  /// A member of a sort; one of another sort is named and left out.
  mutating func value<Value>(
    _ name: String, of node: Node, _ expected: Fault.ExpectedType, _ read: (JSON) -> Value?
  ) -> Value? {
    guard let json = node.object[name], json != .null else { return nil }
    if let value = read(json) { return value }
    note(.wrongType(found: json.kind, expected: expected), at: node.pointer(to: name))
    return nil
  }
}

extension FeedDecoder {
  /// A text that is not empty.
  mutating func text(_ name: String, of node: Node) -> String? {
    let text = value(name, of: node, .text, \.string)
    return text?.isEmpty == true ? nil : text
  }

  /// A text, or a number as its text, which is named.
  mutating func identifier(_ name: String, of node: Node) -> String? {
    if case .number(let text)? = node.object[name] {
      note(.convertedType(found: .number, expected: .text), at: node.pointer(to: name))
      return text
    }
    return text(name, of: node)
  }

  /// An array of texts; elements of another sort are named and left out.
  mutating func texts(_ name: String, of node: Node) -> [String] {
    let elements = value(name, of: node, .texts, \.array) ?? []
    return elements.enumerated().compactMap { index, element in
      if let text = element.string { return text.isEmpty ? nil : text }
      note(
        .wrongType(found: element.kind, expected: .text), at: node.pointer(to: name) + "/\(index)")
      return nil
    }
  }

  /// A number, also one written as a string, which is named.
  mutating func number(_ name: String, of node: Node) -> Double? {
    if case .string(let text)? = node.object[name], let number = JSON.number(text).double {
      note(.convertedType(found: .string, expected: .number), at: node.pointer(to: name))
      return number
    }
    return value(name, of: node, .number, \.double)
  }

  /// A whole number, also one written as a string, which is named.
  mutating func wholeNumber(_ name: String, of node: Node) -> Int? {
    if case .string(let text)? = node.object[name], let number = JSON.number(text).integer {
      note(.convertedType(found: .string, expected: .wholeNumber), at: node.pointer(to: name))
      return number
    }
    return value(name, of: node, .wholeNumber, \.integer)
  }

  /// One of the values of an enumeration; others are named and left out.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of node: Node, as: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(name, of: node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    note(.unknownValue(text, allowed: allowed), at: node.pointer(to: name))
    return nil
  }

  /// A date and time of RFC 3339; others are named, and left out if they cannot be understood.
  mutating func timestamp(_ name: String, of node: Node) -> Timestamp? {
    guard let text = text(name, of: node) else { return nil }
    guard let (stamp, irregularity) = Timestamp.parse(text) else {
      note(.invalidDate(text), at: node.pointer(to: name))
      return nil
    }
    if let irregularity {
      note(.irregularDate(text, irregularity), at: node.pointer(to: name))
    }
    return stamp
  }

  /// A date of EDTF; others are named and left out.
  mutating func edtf(_ name: String, of node: Node) -> EDTFDate? {
    guard let text = text(name, of: node) else { return nil }
    if let date = EDTFDate(text) { return date }
    note(.invalidEDTF(text), at: node.pointer(to: name))
    return nil
  }
}

extension FeedDecoder {
  /// An object, its duplicates named.
  mutating func object(_ name: String, of node: Node) -> Node? {
    guard let object = value(name, of: node, .object, \.object) else { return nil }
    let child = Node(object: object, pointer: node.pointer(to: name))
    noteDuplicates(in: child)
    return child
  }

  /// An array of objects; elements of another sort are named and left out.
  mutating func objects(_ name: String, of node: Node) -> [Node] {
    let elements = value(name, of: node, .objects, \.array) ?? []
    var nodes: [Node] = []
    for (index, element) in elements.enumerated() {
      let pointer = node.pointer(to: name) + "/\(index)"
      guard let object = element.object else {
        note(.wrongType(found: element.kind, expected: .object), at: pointer)
        continue
      }
      nodes.append(Node(object: object, pointer: pointer))
      noteDuplicates(in: Node(object: object, pointer: pointer))
    }
    return nodes
  }
}
