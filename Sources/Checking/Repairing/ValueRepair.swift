import Archive

/// What is to be done about a fault of a value: the change, and how it is told.
///
/// What reading can make of a value is written so; what reading leaves out is left out.
struct ValueRepair {
  let edit: JSONEdit
  let action: Repair.Action

  private init(_ edit: JSONEdit, _ action: Repair.Action) {
    self.edit = edit
    self.action = action
  }

  /// The repair of a fault in an object that stands at `prefix` in its page; nil where there is
  /// nothing to do.
  init?(_ fault: Fault, in object: JSONObject, below prefix: String) {
    let pointer = fault.pointer
    let value = object.value(at: pointer, below: prefix) ?? .null
    func removal(_ value: JSON) -> ValueRepair {
      ValueRepair(JSONEdit(pointer, below: prefix, .remove), .valueLeftOut(value.told))
    }
    func writing(_ new: JSON) -> ValueRepair {
      ValueRepair(JSONEdit(pointer, below: prefix, .set(new)), .valueWritten(new.told))
    }
    func addition(_ name: String, _ new: JSON) -> ValueRepair {
      ValueRepair(
        JSONEdit(pointer, below: prefix, .add(name: name, new)), .memberAdded(name, new.told))
    }
    switch fault.kind {
    case .duplicateMember:
      self.init(JSONEdit(pointer, below: prefix, .keepLast), .lastKept)
    case .convertedType(_, .object): self = writing(.object(["name": value]))
    case .wrongType(.string, .objects) where Self.people.contains(where: pointer.hasSuffix):
      self = writing(.array([.object(["name": value])]))
    case .wrongType(_, let expected), .convertedType(_, let expected):
      self = Self.converted(value, expected).map(writing) ?? removal(value)
    case .missing("title"): self = addition("title", .string(Feed.untitled))
    case .missing("version"): self = addition("version", .string(Self.version))
    case .missing("mime_type"):
      self = addition("mime_type", .string(MediaType.name(of: value.object?["url"]?.string ?? "")))
    case .missing("items"): return nil
    case .missing, .emptyAuthor, .invalidEDTF, .unknownValue: self = removal(value)
    case .invalidDate(let text):
      self = LenientDate(text).map { writing(.string($0.timestamp.description)) } ?? removal(value)
    case .irregularDate(let text, _):
      self = Timestamp(text).map { writing(.string($0.description)) } ?? removal(value)
    case .unknownVersion: self = writing(.string(Self.version))
    case .numericID(let text):
      self.init(
        JSONEdit(pointer, below: prefix, .set(.string(text))),
        .valueWritten(JSON.string(text).told))
    case .noContent: self = addition("content_text", .string(""))
    default: return nil
    }
  }

  /// The ends of pointers to lists of people.
  private static let people = ["/authors", "/organizers", "/speakers"]

  private static let version = "https://jsonfeed.org/version/1.1"

  /// A value as the sort that is expected; nil where it says nothing of that sort.
  private static func converted(_ value: JSON, _ expected: Fault.ExpectedType) -> JSON? {
    switch (expected, value) {
    case (.text, .number(let text)): .string(text)
    case (.texts, .string(let text)) where !text.isEmpty: .array([.string(text)])
    case (.objects, .object): .array([value])
    case (.object, .array(let elements)) where elements.count == 1:
      elements[0].object.map(JSON.object)
    case (.number, .string(let text)) where JSON.number(text).double != nil: .number(text)
    case (.wholeNumber, .string(let text)) where JSON.number(text).integer != nil: .number(text)
    case (.boolean, .string("true")): .bool(true)
    case (.boolean, .string("false")): .bool(false)
    default: nil
    }
  }
}

extension JSON {
  /// The value as JSON, as much as a line has room for.
  var told: String {
    let text = printable()
    return text.count <= 60 ? text : text.prefix(59) + "…"
  }
}

extension ValueRepair {
  /// The changes that repair faults, with what is told of them. Where names stand twice, only that is
  /// repaired, since what else is wrong may be gone then.
  static func changes(
    of faults: [Fault], in object: JSONObject, below prefix: String
  ) -> [(edit: JSONEdit, repair: Repair)] {
    let twice = faults.filter { if case .duplicateMember = $0.kind { true } else { false } }
    return (twice.isEmpty ? faults : twice).compactMap { fault in
      ValueRepair(fault, in: object, below: prefix).map { ($0.edit, Repair(fault, $0.action)) }
    }
  }

  /// Repeats what may show more to do, but not for ever.
  static func untilDone(_ work: () -> Bool) {
    for _ in 0..<64 where !work() { return }
  }
}
