import Archive

/// Repairs one item.
struct ItemRepair {
  /// The item's members as they are to be written.
  private(set) var source: JSONObject
  /// What was done.
  private(set) var repairs: [Repair] = []
  /// The article that they are; nil where the item cannot be read.
  private(set) var article: Article?
  private let place: Fault
  private let context: CheckContext

  init(_ item: DecodedArticle, at place: Fault, _ context: CheckContext) {
    source = item.source
    self.place = place
    self.context = context
    article = item.article
    var faults = item.faults
    ValueRepair.untilDone { changeValues(&faults) }
    ValueRepair.untilDone { changeMeaning() }
  }

  private var prefix: String { "/items/\(place.itemIndex ?? 0)" }

  private mutating func changeValues(_ faults: inout [Fault]) -> Bool {
    let changes = ValueRepair.changes(of: faults, in: source, below: prefix)
    guard !changes.isEmpty else { return false }
    repairs += changes.map(\.repair)
    change(changes.map(\.edit), &faults)
    return true
  }

  /// Changes what is well-formed, but contradicts itself.
  private mutating func changeMeaning() -> Bool {
    guard let article else { return false }
    let findings = ItemCheck.findings(on: article, at: place, context)
    let changes = FindingRepair.changes(for: findings, in: source, below: prefix)
    guard !changes.isEmpty else { return false }
    repairs += changes.map(\.repair)
    var faults: [Fault] = []
    change(changes.map(\.edit), &faults)
    return true
  }

  private mutating func change(_ edits: [JSONEdit], _ faults: inout [Fault]) {
    source = JSONEdit.apply(edits, to: source)
    switch DecodedArticle.decode(source, at: place) {
    case .success(let decoded):
      article = decoded.article
      faults = decoded.faults
    case .failure:
      article = nil
      faults = []
    }
  }

  /// Gives the item another id, which is noted as the repair of a finding.
  mutating func rename(_ id: String, _ finding: Fault) {
    source["id"] = .string(id)
    article?.id = id
    repairs.append(Repair(finding, .idGiven(id)))
  }
}
