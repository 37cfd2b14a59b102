/// What one item shows in the light of its feed and of the other items.
struct ItemCheck {
  private(set) var findings: [Finding] = []
  /// Whether the item has no licence of its own.
  private(set) var lacksLicense = false
  private var place: Fault
  private let directory: ItemDirectory

  init(_ item: ScannedItem, in directory: ItemDirectory, of feed: Feed) {
    self.directory = directory
    place = Fault(
      file: item.page, line: item.line, byte: item.offset, itemIndex: item.index, kind: .noContent)
    switch item.article() {
    case .failure(let fault):
      findings.append(Finding(fault))
    case .success(let decoded):
      place.itemID = decoded.article.id
      findings += decoded.faults.map { Finding($0) }
      if let fault = directory.registry.duplicate(decoded.article.id, of: item) {
        findings.append(Finding(fault))
      }
      check(decoded.article, feed)
    }
  }

  private mutating func check(_ article: Article, _ feed: Feed) {
    lacksLicense = article.license == nil
    checkCategory(of: article, feed)
    checkDates(of: article)
    checkEvent(article.event)
    checkReferences(of: article)
    checkLinks(of: article)
    checkRelations(of: article)
    if let url = article.url, !PagePath.hasScheme(url) { note(.relativeURL(url), "/url") }
  }

  private mutating func note(_ kind: Finding.Kind, _ member: String) {
    let pointer = "/items/\(place.itemIndex ?? 0)\(member)"
    findings.append(Finding(kind, at: place, pointer: pointer))
  }
}

extension ItemCheck {
  private mutating func checkCategory(of article: Article, _ feed: Feed) {
    guard let category = article.category else { return }
    if !feed.categories.contains(where: { $0.id == category }) {
      note(.unknownCategory(category), "/_carrel/category")
    } else if !article.tags.contains(category) {
      note(.categoryNotInTags(category), "/tags")
    }
  }

  private mutating func checkDates(of article: Article) {
    if let published = article.datePublished, let modified = article.dateModified,
      modified.seconds < published.seconds
    {
      note(.modifiedBeforePublished, "/date_modified")
    }
  }

  private mutating func checkEvent(_ event: Event?) {
    guard let event else { return }
    checkOrder(event.start, event.end, "/_carrel/event")
    for (index, session) in event.sessions.enumerated() {
      checkOrder(session.start, session.end, "/_carrel/event/sessions/\(index)")
    }
  }

  private mutating func checkOrder(_ start: Timestamp?, _ end: Timestamp?, _ member: String) {
    guard let start, let end, end.seconds < start.seconds else { return }
    note(.endBeforeStart(start: start, end: end), member + "/end")
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
    if let id = article.translationOf, !directory.containsID(id) {
      note(.unknownItem(id), "/_carrel/translationOf")
    }
    if let id = article.reviewOf, !directory.containsID(id),
      !article.references.contains(where: { $0.id == id })
    {
      note(.unknownItem(id), "/_carrel/reviewOf")
    }
  }

  /// Links within the item, links to other items, and references that no link leads to.
  private mutating func checkLinks(of article: Article) {
    guard let html = article.contentHTML else { return }
    let anchors = HTMLAnchors(html)
    let references = Set(article.references.compactMap(\.id))
    var reported: Set<String> = []
    for link in anchors.links where reported.insert(link).inserted {
      if let target = link.first == "#" ? HTMLAnchors.target(of: link) : nil {
        let isKnown = target.isEmpty || anchors.names.contains(target)
        if !isKnown, !references.contains(target) { note(.danglingCitation(link), "/content_html") }
      } else if directory.lacks(link) {
        note(.unknownLink(link), "/content_html")
      }
    }
    let cited = Set(anchors.links.filter { $0.first == "#" }.map { HTMLAnchors.target(of: $0) })
    for (index, reference) in article.references.enumerated() {
      if let id = reference.id, id != article.reviewOf, !cited.contains(id) {
        note(.uncitedReference(id), "/_carrel/references/\(index)")
      }
    }
  }
}
