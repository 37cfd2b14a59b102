import Archive
import Markup

extension ItemCheck {
  /// Links within the text, links to other items and to files, and references that no link leads to.
  mutating func checkText(of article: Article) {
    guard let html = article.contentHTML else { return }
    let text: TextLinks
    if context.isDeep {
      let document = Document(html: html)
      text = TextLinks(document, html)
      checkIsSeen(document, text)
    } else {
      text = TextLinks(tags: html)
    }
    let references = Set(article.references.compactMap(\.id))
    let isCitedBy = checkLinks(text, references)
    for (index, reference) in article.references.enumerated() {
      if let id = reference.id, id != article.reviewOf, !isCitedBy.contains(id) {
        note(.uncitedReference(id), "/_carrel/references/\(index)")
      }
    }
    checkNotes(text, isCitedBy)
    var reported: Set<String> = []
    for id in text.repeatedIDs where reported.insert(id).inserted {
      note(.duplicateAnchor(id), "/content_html")
    }
    for source in text.sources where reported.insert(source).inserted {
      checkFile(source, "/content_html")
    }
  }

  /// A text of HTML that shows no word and no picture.
  private mutating func checkIsSeen(_ document: Document, _ text: TextLinks) {
    let isBlank = document.text.allSatisfy { $0 <= 0x20 }
    if isBlank, text.sources.isEmpty { note(.emptyText, "/content_html") }
  }

  /// Looks where each link leads; the ids within the item that links lead to.
  private mutating func checkLinks(_ text: TextLinks, _ references: Set<String>) -> Set<String> {
    var targets: Set<String> = []
    var reported: Set<String> = []
    for link in text.links {
      if let target = link.target { targets.insert(target) }
      guard reported.insert(link.url).inserted else { continue }
      if let target = link.target {
        let isThere =
          target.isEmpty || target == "top" || text.names.contains(target)
          || references.contains(target)
        if !isThere { note(dangling(link, to: target), "/content_html") }
      } else {
        checkLink(elsewhere: link.url)
      }
    }
    return targets
  }

  private func dangling(_ link: TextLinks.Link, to target: String) -> Finding.Kind {
    let label = link.label.trimmed
    if NoteLabel.isNoteID(target) || NoteLabel.isMark(label) { return .danglingNote(link.url) }
    let isCitation = label.first == "[" || label.first == "("
    return isCitation ? .danglingCitation(link.url) : .danglingLink(link.url)
  }

  private mutating func checkLink(elsewhere url: String) {
    guard PagePath.hasScheme(url) else {
      if !url.isEmpty { checkFile(url, "/content_html") }
      return
    }
    if context.directory.lacks(url) {
      note(.unknownLink(url), "/content_html")
    } else if context.isDeep, let fragment = TextLinks.Link.fragment(of: url), !fragment.isEmpty,
      let number = context.directory.number(at: url)
    {
      let pointer = "/items/\(place.itemIndex ?? 0)/content_html"
      result.fragments.append(
        FragmentLink(
          number: number, fragment: fragment,
          finding: Finding(.unknownFragment(url), at: place, pointer: pointer)))
    }
  }

  /// An address without scheme: it names a file of the archive's folder, or leads nowhere for those
  /// who read away from the site.
  private mutating func checkFile(_ url: String, _ member: String) {
    guard !PagePath.hasScheme(url), !url.hasPrefix("//") else { return }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    if case .page(let name) = PagePath.resolve(String(path), from: place.file),
      (try? context.location.pageFile(named: name)) != nil
    {
      return
    }
    note(.relativeLink(url), member)
  }

  /// Notes to which no link leads.
  private mutating func checkNotes(_ text: TextLinks, _ targets: Set<String>) {
    for name in text.names.sorted() where NoteLabel.isNoteID(name) && !targets.contains(name) {
      note(.unmarkedNote(name), "/content_html")
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
