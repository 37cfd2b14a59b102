import Archive
import Markup

/// A link to a place within another item.
struct FragmentLink: Sendable {
  /// The number of the item that it leads to.
  let number: Int
  /// The id of the place in that item.
  let fragment: String
  /// What is to be said should the place not be there.
  let finding: Finding
}

/// Looks up the places that links to other items lead to: each of those items is read once.
struct FragmentCheck {
  private let links: [[FragmentLink]]
  private let context: CheckContext

  init(_ links: [FragmentLink], _ context: CheckContext) {
    let groups = Dictionary(grouping: links, by: \.number)
    self.links = groups.sorted { $0.key < $1.key }.map(\.value)
    self.context = context
  }

  func findings() throws -> [Finding] {
    var findings: [Finding] = []
    let context = context
    try OrderedWork.run(links) { links in
      let number = links[0].number
      var places: Set<String> = []
      let batch = context.directory.batch(ofItem: number)
      try batch.forEachItem(in: context.location) { item, _ in
        guard case .success(let decoded) = item.article() else { return }
        let html = decoded.article.contentHTML ?? ""
        places = TextLinks(Document(html: html), html).names
        places.formUnion(decoded.article.references.compactMap(\.id))
      }
      return links.filter { !places.contains($0.fragment) }.map(\.finding)
    } take: {
      findings += $0
    }
    return findings
  }
}
