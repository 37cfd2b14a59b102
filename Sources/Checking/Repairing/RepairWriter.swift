import Archive

/// Writes the pages of a repaired archive.
struct RepairWriter {
  private let plan: RepairPlan
  private let output: RepairOutput
  private let context: CheckContext
  private let copiesFiles: Bool
  private let visit: (Repair) throws -> Void
  /// The first item of each id, by the id's hash: the hash of its bytes, and its place.
  private var first: [Int: (bytes: Int, place: Fault.Place)] = [:]
  /// The hashes of all ids, those that were given too.
  private var ids: Set<Int>
  /// The next number to try after an id that several items have, by its hash.
  private var numbers: [Int: Int] = [:]
  private var files: Set<String> = []
  /// What came of it.
  var report = RepairReport()

  init(
    _ plan: RepairPlan, _ output: RepairOutput, copiesFiles: Bool,
    visit: @escaping (Repair) throws -> Void
  ) {
    self.plan = plan
    ids = plan.ids
    self.output = output
    self.copiesFiles = copiesFiles
    self.visit = visit
    context = CheckContext(plan.source.location, plan.pages.first?.feed ?? Feed())
  }

  /// Writes all pages, and the files that go with their items.
  mutating func write() throws {
    for repair in plan.repairs { try note(repair) }
    for (index, page) in plan.pages.enumerated() {
      let next = plan.pages.indices.contains(index + 1) ? plan.pages[index + 1].file.name : nil
      var head = HeadRepair(page)
      if index == 0 { head.add(plan.categories) }
      head.lead(to: next)
      for repair in head.repairs { try note(repair) }
      report.leftOutCount += head.repairs.count { $0.action == .itemLeftOut }
      try write(page.file.name, head.source)
    }
    if copiesFiles { try copyFiles() }
  }

  private mutating func note(_ repair: Repair) throws {
    report.repairCount += 1
    try visit(repair)
  }

  private mutating func write(_ page: String, _ head: JSONObject) throws {
    let writer = try ArchiveWriter(replacing: try output.path(of: page), head: head)
    let source = plan.source
    _ = try source.scan(page: page) { item in
      try write(item, to: writer)
      return .proceed
    }
    try writer.finish()
    report.pageCount += 1
  }

  private mutating func write(_ item: ScannedItem, to writer: ArchiveWriter) throws {
    let decoded: DecodedArticle
    switch item.article() {
    case .failure(let fault): return try leaveOut(Repair(fault, .itemLeftOut))
    case .success(let success): decoded = success
    }
    let place = Fault(
      file: item.page, line: item.line, byte: item.offset, itemIndex: item.index,
      itemID: decoded.article.id, kind: .noContent)
    var repair = ItemRepair(decoded, at: place, context)
    guard let article = repair.article else { return try leaveOut(Repair(place, .itemLeftOut)) }
    if try isCopy(item, article.id, place, &repair) { return }
    for done in repair.repairs { try note(done) }
    if repair.repairs.isEmpty {
      try writer.write(item)
    } else {
      try writer.write(repair.source)
    }
    report.itemCount += 1
    if copiesFiles { files.formUnion(LocalFiles.names(in: article, page: item.page)) }
  }

  private mutating func leaveOut(_ repair: Repair) throws {
    report.leftOutCount += 1
    try note(repair)
  }

  /// Whether an item is the same as an earlier one of its id, and was left out; one that is not gets
  /// another id.
  private mutating func isCopy(
    _ item: ScannedItem, _ id: String, _ place: Fault, _ repair: inout ItemRepair
  ) throws -> Bool {
    let hash = TextHash.of(item.bytes)
    let key = TextHash.of(id)
    guard let earlier = first[key] else {
      first[key] = (hash, Fault.Place(file: item.page, line: item.line, byte: item.offset))
      return false
    }
    var fault = place
    fault.pointer = "/items/\(item.index)/id"
    fault.kind = .duplicateID(first: earlier.place)
    if earlier.bytes == hash {
      try leaveOut(Repair(fault, .copyLeftOut))
      return true
    }
    var number = numbers[key] ?? 2
    let new = FreeID.of(id, from: &number) { ids.contains(TextHash.of($0)) }
    numbers[key] = number
    ids.insert(TextHash.of(new))
    repair.rename(new, fault)
    return false
  }

  private mutating func copyFiles() throws {
    let location = plan.source.location
    files.subtract(plan.pages.map(\.file.name))
    for name in files.sorted() {
      guard let file = try? location.pageFile(named: name) else { continue }
      try location.copy(file, to: try output.path(of: name))
      report.fileCount += 1
    }
  }
}
