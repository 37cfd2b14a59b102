import Archive

/// What is to be done about findings that reading alone does not show.
struct FindingRepair {
  /// The object that is repaired, which stands at `prefix` in its page.
  let object: JSONObject
  let prefix: String
  /// Ids that were given to references.
  private var given: Set<String> = []

  private init(_ object: JSONObject, _ prefix: String) {
    self.object = object
    self.prefix = prefix
  }

  /// The changes that repair findings, with what is told of them; those that are nobody's business but
  /// the author's are left out.
  static func changes(
    for findings: [Finding], in object: JSONObject, below prefix: String
  ) -> [(edit: JSONEdit, repair: Repair)] {
    var repair = FindingRepair(object, prefix)
    return findings.compactMap { repair.change(for: $0) }
  }

  private mutating func change(for finding: Finding) -> (edit: JSONEdit, repair: Repair)? {
    switch finding.kind {
    case .endBeforeStart: return removal(of: finding.pointer, finding)
    case .duplicateCategory: return removal(of: Self.owner(of: finding), finding)
    case .duplicateReference(let id): return change(ofReference: id, finding)
    case .malformedLanguage(let tag):
      let mended = tag.replacing("_", with: "-")
      guard LanguageTag(mended) != nil else { return nil }
      let new = JSON.string(mended)
      return (edit(finding.pointer, .set(new)), Repair(finding, .valueWritten(new.told)))
    default: return nil
    }
  }

  private func edit(_ pointer: String, _ change: JSONEdit.Change) -> JSONEdit {
    JSONEdit(pointer, below: prefix, change)
  }

  private func removal(
    of pointer: String, _ finding: Finding
  ) -> (edit: JSONEdit, repair: Repair) {
    let value = object.value(at: pointer, below: prefix) ?? .null
    return (edit(pointer, .remove), Repair(finding, .valueLeftOut(value.told)))
  }

  /// A reference whose id an earlier one has: left out where both are the same, else given an id of
  /// its own.
  private mutating func change(
    ofReference id: String, _ finding: Finding
  ) -> (edit: JSONEdit, repair: Repair)? {
    let pointer = Self.owner(of: finding)
    let slash = pointer.lastIndex(of: "/") ?? pointer.startIndex
    let references = object.value(at: String(pointer[..<slash]), below: prefix)?.array ?? []
    guard let index = Int(pointer[pointer.index(after: slash)...]), index < references.count else {
      return nil
    }
    if references[..<index].contains(references[index]) { return removal(of: pointer, finding) }
    let ids = Set(references.compactMap { $0.object?["id"]?.stringOrNumber })
    var number = 2
    let new = FreeID.of(id, from: &number) { ids.contains($0) || given.contains($0) }
    given.insert(new)
    return (edit(finding.pointer, .set(.string(new))), Repair(finding, .idGiven(new)))
  }

  /// The pointer of the object whose id a finding is about.
  private static func owner(of finding: Finding) -> String {
    String(finding.pointer.dropLast("/id".utf8.count))
  }
}

/// An id that nothing has yet.
enum FreeID {
  /// The id with the least number after it, from one on, that is free: `commune-2`; the number is then
  /// the next one.
  static func of(_ id: String, from number: inout Int, isTaken: (String) -> Bool) -> String {
    while isTaken("\(id)-\(number)") { number += 1 }
    defer { number += 1 }
    return "\(id)-\(number)"
  }
}
