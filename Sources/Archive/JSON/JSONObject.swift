/// The members of a JSON object, in the order in which they were written.
///
/// A name may occur more than once, as RFC 8259 allows: looking it up gives the last one, as most
/// parsers do, and `duplicateNames` says which they are, so that a fault can be named. Two objects
/// are equal when their members are, in the same order.
///
///     let object: JSONObject = ["id": .string("a"), "id": .string("b")]
///     object["id"]            // .string("b")
///     object.duplicateNames   // ["id"]
public struct JSONObject: Sendable, Hashable {
  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name, its escapes resolved.
    public var name: String
    /// The value.
    public var value: JSON

    /// A member `name: value`.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// All members as written, duplicates included.
  public var members: [Member]

  /// An object of these members, in this order.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The value of the last member of this name.
  ///
  /// Setting replaces that value in its place, or adds the member at the end; setting nil removes
  /// every member of the name.
  public subscript(name: String) -> JSON? {
    get { members.last { $0.name == name }?.value }
    set {
      guard let newValue else { return members.removeAll { $0.name == name } }
      if let index = members.lastIndex(where: { $0.name == name }) {
        members[index].value = newValue
      } else {
        members.append(Member(name: name, value: newValue))
      }
    }
  }

  /// The names that occur more than once, each once, in order of their second occurrence.
  public var duplicateNames: [String] {
    // Comparing each pair beats hashing by far in objects of the usual size.
    members.count <= 24 && !hasDuplicatesByPairs ? [] : duplicateNamesByHash
  }

  private var hasDuplicatesByPairs: Bool {
    members.indices.contains { index in
      members[..<index].contains { $0.name == members[index].name }
    }
  }

  private var duplicateNamesByHash: [String] {
    var seen = Set<ExactString>(minimumCapacity: members.count)
    var named = Set<ExactString>()
    return members.compactMap { member in
      let name = ExactString(member.name)
      let isSecond = !seen.insert(name).inserted && named.insert(name).inserted
      return isSecond ? member.name : nil
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The object `["name": value, …]`, in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    members = elements.map { Member(name: $0.0, value: $0.1) }
  }
}
