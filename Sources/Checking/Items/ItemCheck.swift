import Archive

/// What items show in the light of their feed and of the other items.
struct ItemCheck {
  /// What came of a batch of items.
  struct Result: Sendable {
    var findings: [Finding] = []
    /// How many items have no licence of their own.
    var withoutLicense = 0
    /// Links to places within other items, which must be looked up there.
    var fragments: [FragmentLink] = []
    /// How many items can be read: they have an id, which no earlier one has.
    var readable = 0
    /// What a catalog should have of those, in a deep check.
    var records: [ItemRecord] = []
  }

  let context: CheckContext
  var result = Result()
  private(set) var place = Fault(file: "", kind: .noContent)
  private var languages: LanguageJudge

  private init(_ context: CheckContext) {
    self.context = context
    languages = LanguageJudge(context.languages)
  }

  /// Looks at a batch of items.
  static func check(_ batch: ItemBatch, _ context: CheckContext) throws -> Result {
    var check = ItemCheck(context)
    try batch.forEachItem(in: context.location) { item, number in check.check(item, number) }
    return check.result
  }

  /// What is found in an article by itself.
  static func findings(on article: Article, at place: Fault, _ context: CheckContext) -> [Finding] {
    var check = ItemCheck(context)
    check.place = place
    check.check(article)
    return check.result.findings
  }

  private mutating func check(_ item: ScannedItem, _ number: Int) {
    place = Fault(
      file: item.page, line: item.line, byte: item.offset, itemIndex: item.index, kind: .noContent)
    switch item.article() {
    case .failure(let fault):
      result.findings.append(Finding(fault))
    case .success(let decoded):
      place.itemID = decoded.article.id
      result.findings += decoded.faults.map { Finding($0) }
      if checkID(decoded.article.id, number) { record(item, decoded.article.id, number) }
      check(decoded.article)
    }
  }

  private mutating func record(_ item: ScannedItem, _ id: String, _ number: Int) {
    result.readable += 1
    if context.isDeep { result.records.append(ItemRecord(item, id: id, number: number)) }
  }

  private mutating func check(_ article: Article) {
    if article.license == nil { result.withoutLicense += 1 }
    checkCategory(of: article)
    checkDates(of: article)
    if let event = article.event { checkEvent(event) }
    checkLanguages(of: article)
    checkReferences(of: article)
    checkText(of: article)
    checkAttachments(of: article)
    checkRelations(of: article)
    if let url = article.url, !PagePath.hasScheme(url) { note(.relativeURL(url), "/url") }
  }

  /// Takes note of what was found at a member of the item.
  mutating func note(_ kind: Finding.Kind, _ member: String) {
    let pointer = "/items/\(place.itemIndex ?? 0)\(member)"
    result.findings.append(Finding(kind, at: place, pointer: pointer))
  }

  /// Takes note of what is wrong with a language tag at a member of the item.
  mutating func judge(language: String?, _ member: String) {
    guard let language, let kind = languages.finding(on: language) else { return }
    note(kind, member)
  }
}

extension ItemCheck {
  /// Whether no earlier item has the id, which else is noted.
  private mutating func checkID(_ id: String, _ number: Int) -> Bool {
    guard let first = context.directory.number(ofID: id), first < number else { return true }
    var fault = place
    fault.pointer = "/items/\(place.itemIndex ?? 0)/id"
    fault.kind = .duplicateID(first: context.directory.place(ofItem: first))
    result.findings.append(Finding(fault))
    return false
  }

  private mutating func checkCategory(of article: Article) {
    guard let category = article.category else { return }
    if !context.categories.contains(category) {
      note(.unknownCategory(category), "/_carrel/category")
    } else if !article.tags.contains(category) {
      note(.categoryNotInTags(category), "/tags")
    }
  }

  private mutating func checkLanguages(of article: Article) {
    judge(language: article.language, "/language")
    judge(language: article.original?.language, "/_carrel/original/language")
  }

  private mutating func checkReferences(of article: Article) {
    var seen: Set<String> = []
    for (index, reference) in article.references.enumerated() {
      let member = "/_carrel/references/\(index)"
      guard let id = reference.id else {
        note(.referenceWithoutID, member)
        continue
      }
      if !seen.insert(id).inserted { note(.duplicateReference(id), member + "/id") }
    }
  }

  private mutating func checkRelations(of article: Article) {
    if let id = article.translationOf, !context.directory.containsID(id) {
      note(.unknownItem(id), "/_carrel/translationOf")
    }
    if let id = article.reviewOf, !context.directory.containsID(id),
      !article.references.contains(where: { $0.id == id })
    {
      note(.unknownItem(id), "/_carrel/reviewOf")
    }
  }
}
