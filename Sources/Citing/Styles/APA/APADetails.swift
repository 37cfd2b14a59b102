/// What APA says of a work in parentheses after its title: `(C. Ward, Ed.; N. Walter, Trans.; 2nd ed.,
/// Vol. 3, pp. 12–34)` (APA 7 §9.17, §9.19, §10.2–10.3).
struct APADetails {
  private let work: Work
  private let lead: Contributor.Role

  init(_ work: Work) {
    self.work = work
    lead = LeadNames(work).role
  }

  /// The parentheses; nil where nothing is to be said.
  var text: String? {
    let facts = facts.joined(separator: ", ")
    let parts = people + (facts.isEmpty ? [] : [facts])
    return parts.isEmpty ? nil : "(" + parts.joined(separator: "; ") + ")"
  }

  private var people: [String] {
    let isPart = work.shape == .part
    if !isPart, lead != .editor, lead != .translator, !work.editors.isEmpty,
      work.editors == work.translators
    {
      return [Self.people(work.editors, "Ed", after: " & Trans.")]
    }
    return Self.labels.compactMap { role, label in
      let names = work.names(role)
      guard role != lead, !names.isEmpty, !(isPart && role == .editor) else { return nil }
      return Self.people(names, label)
    }
  }

  /// `C. Ward & N. Walter, Eds.`
  private static func people(
    _ names: [PersonName], _ label: String, after: String = ""
  ) -> String {
    let isPlural = names.count > 1 && ["Ed", "Comp", "Interviewer"].contains(label)
    let ending = (isPlural ? "s" : "") + (label.count < 6 ? "." : "")
    return NameSeries.joined(names.map(\.initialledFirst), word: "&") + ", " + label + ending
      + after
  }

  private static let labels: [(Contributor.Role, String)] = [
    (.editor, "Ed"), (.translator, "Trans"), (.compiler, "Comp"), (.illustrator, "Illus"),
    (.interviewer, "Interviewer"),
  ]

  private var facts: [String] {
    var facts = [work.edition.map(Ordinal.edition)]
    if work.shape == .whole || work.shape == .part {
      facts.append(work.volume.map { "Vol. " + $0 })
    }
    if work.kind == .report {
      let parts = [work.genre, work.number.map { "No. " + $0 }].compactMap(\.self)
      if !parts.isEmpty { facts.append(parts.joined(separator: " ")) }
    }
    if work.isOfArchive { facts.append(work.archiveVersion.map { "Version " + $0 }) }
    if work.shape == .part {
      let pages = work.pages.map(PrintedPages(.apa).text)
      facts.append(pages.map { (PrintedPages.isPlural($0) ? "pp. " : "p. ") + $0 })
    }
    return facts.compactMap(\.self)
  }
}
