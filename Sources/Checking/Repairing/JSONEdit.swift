import Archive

/// A change of one value in a JSON text, by its JSON Pointer.
struct JSONEdit {
  /// What becomes of the value.
  enum Change {
    /// It is left out of its object or array.
    case remove
    /// It becomes this.
    case set(JSON)
    /// The object gets a member.
    case add(name: String, JSON)
    /// Of members of this name the last is kept.
    case keepLast
  }

  /// The parts of the pointer, unescaped.
  let path: [String]
  let change: Change

  /// A change at a pointer, of which the parts before `prefix` are those of the value at hand.
  init(_ pointer: String, below prefix: String, _ change: Change) {
    path = Self.parts(of: pointer, below: prefix)
    self.change = change
  }

  /// The parts of a pointer that come after those of `prefix`, unescaped.
  static func parts(of pointer: String, below prefix: String) -> [String] {
    pointer.dropFirst(prefix.utf8.count).split(separator: "/").map { part in
      String(part).replacing("~1", with: "/").replacing("~0", with: "~")
    }
  }

  /// Makes changes in an object; those that come first cannot move the places of the others.
  static func apply(_ edits: [JSONEdit], to object: JSONObject) -> JSONObject {
    var value = JSON.object(object)
    for edit in edits.sorted(by: { isBehind($0.path, $1.path) }) {
      value = edit.applied(to: value, edit.path[...]) ?? value
    }
    return value.object ?? object
  }

  /// Whether a place comes after another: later elements and inner values first.
  private static func isBehind(_ one: [String], _ other: [String]) -> Bool {
    for (left, right) in zip(one, other) where left != right {
      if let left = Int(left), let right = Int(right) { return left > right }
      return left > right
    }
    return one.count > other.count
  }

  /// The value after the change; nil where it is left out.
  private func applied(to value: JSON, _ path: ArraySlice<String>) -> JSON? {
    guard let name = path.first else { return changed(value) }
    switch value {
    case .object(var object):
      guard let index = object.members.lastIndex(where: { $0.name == name }) else { return value }
      if path.count == 1, case .keepLast = change {
        object.members = object.members.enumerated()
          .filter { $0.offset == index || $0.element.name != name }.map(\.element)
      } else if let inner = applied(to: object.members[index].value, path.dropFirst()) {
        object.members[index].value = inner
      } else {
        object.members.removeAll { $0.name == name }
      }
      return .object(object)
    case .array(var elements):
      guard let index = Int(name), elements.indices.contains(index) else { return value }
      if let inner = applied(to: elements[index], path.dropFirst()) {
        elements[index] = inner
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    default: return value
    }
  }

  private func changed(_ value: JSON) -> JSON? {
    switch change {
    case .remove: return nil
    case .set(let new): return new
    case .keepLast: return value
    case .add(let name, let new):
      guard case .object(var object) = value else { return value }
      object[name] = new
      return .object(object)
    }
  }
}

extension JSONObject {
  /// The value at a pointer, of which the parts before `prefix` are those of this object.
  func value(at pointer: String, below prefix: String) -> JSON? {
    var value: JSON? = .object(self)
    for name in JSONEdit.parts(of: pointer, below: prefix) {
      switch value {
      case .object(let object): value = object[name]
      case .array(let elements):
        value = Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      default: return nil
      }
    }
    return value
  }
}
