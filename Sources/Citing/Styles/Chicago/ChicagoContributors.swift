/// Those who edited, translated, compiled a work, after its title (CMOS 17 §14.103–14.105).
struct ChicagoContributors {
  private let work: Work
  private let lead: LeadNames

  init(_ work: Work) {
    self.work = work
    lead = LeadNames(work)
  }

  /// What those who lead are called by who are no authors: `ed.`, `eds.`, `trans.` (§14.103).
  var leadLabel: String? {
    let isPlural = lead.names.count > 1
    switch lead.role {
    case .editor, .editorialDirector: return isPlural ? "eds." : "ed."
    case .editorTranslator: return isPlural ? "eds. and trans." : "ed. and trans."
    case .compiler: return isPlural ? "comps." : "comp."
    case .curator: return isPlural ? "curators" : "curator"
    case .director: return isPlural ? "dirs." : "dir."
    case .scriptWriter: return isPlural ? "writers" : "writer"
    case .illustrator: return "ill."
    case .translator: return "trans."
    default: return nil
    }
  }

  /// In a note: `ed. Colin Ward`, `trans. A and B`; in a bibliography: `edited by Colin Ward`.
  func phrases(isNote: Bool) -> [String] {
    var phrases: [String] = []
    if let author = joined(.containerAuthor) { phrases.append("by " + author) }
    if lead.role != .editor, lead.role != .translator, !work.editors.isEmpty,
      work.editors == work.translators, let both = joined(.editor)
    {
      phrases.append((isNote ? "ed. and trans. " : "edited and translated by ") + both)
    } else {
      for (role, short, long) in Self.verbs where role != lead.role {
        guard let names = joined(role) else { continue }
        phrases.append((isNote ? short : long) + " " + names)
      }
    }
    return phrases
  }

  private func joined(_ role: Contributor.Role) -> String? {
    let names = work.names(role).map(\.displayed)
    if names.isEmpty { return nil }
    return NameSeries.cut(names, above: 3, to: 1) ?? NameSeries.joined(names)
  }

  private static let verbs: [(role: Contributor.Role, short: String, long: String)] = [
    (.editor, "ed.", "edited by"),
    (.editorTranslator, "ed. and trans.", "edited and translated by"),
    (.translator, "trans.", "translated by"), (.compiler, "comp.", "compiled by"),
    (.director, "dir.", "directed by"), (.illustrator, "ill.", "illustrated by"),
    (.interviewer, "interview by", "interview by"), (.performer, "performed by", "performed by"),
  ]
}
