import Archive

/// What is to be done about a finding that reading alone does not show.
enum FindingRepair {
  /// The change that repairs a finding in an object that stands at `prefix` in its page; nil where that
  /// is nobody's business but the author's.
  static func change(
    for finding: Finding, in object: JSONObject, below prefix: String
  ) -> (edit: JSONEdit, repair: Repair)? {
    let value = object.value(at: finding.pointer, below: prefix) ?? .null
    func change(
      _ pointer: String, _ change: JSONEdit.Change, _ action: Repair.Action
    ) -> (edit: JSONEdit, repair: Repair) {
      (JSONEdit(pointer, below: prefix, change), Repair(finding, action))
    }
    switch finding.kind {
    case .endBeforeStart:
      return change(finding.pointer, .remove, .valueLeftOut(value.told))
    case .duplicateCategory:
      let category = String(finding.pointer.dropLast("/id".utf8.count))
      let whole = object.value(at: category, below: prefix) ?? .null
      return change(category, .remove, .valueLeftOut(whole.told))
    case .duplicateReference(let id):
      return reference(id, finding, object, prefix)
    case .malformedLanguage(let tag):
      let mended = tag.replacing("_", with: "-")
      guard LanguageTag(mended) != nil else { return nil }
      return change(finding.pointer, .set(.string(mended)), .valueWritten(JSON.string(mended).told))
    default: return nil
    }
  }

  /// A reference whose id another has: left out where both are the same, else given an id of its own.
  private static func reference(
    _ id: String, _ finding: Finding, _ object: JSONObject, _ prefix: String
  ) -> (edit: JSONEdit, repair: Repair)? {
    let pointer = String(finding.pointer.dropLast("/id".utf8.count))
    let list = String(pointer[..<(pointer.lastIndex(of: "/") ?? pointer.startIndex)])
    let references = object.value(at: list, below: prefix)?.array ?? []
    guard let own = object.value(at: pointer, below: prefix) else { return nil }
    if references.count(where: { $0 == own }) > 1 {
      return (
        JSONEdit(pointer, below: prefix, .remove), Repair(finding, .valueLeftOut(own.told))
      )
    }
    let ids = Set(references.compactMap { $0.object?["id"]?.string })
    let new = FreeID.of(id) { ids.contains($0) }
    return (
      JSONEdit(finding.pointer, below: prefix, .set(.string(new))), Repair(finding, .idGiven(new))
    )
  }
}

/// An id that nothing has yet.
enum FreeID {
  /// The id with the least number from 2 on after it that is free: `commune-2`.
  static func of(_ id: String, isTaken: (String) -> Bool) -> String {
    var number = 2
    while isTaken("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
