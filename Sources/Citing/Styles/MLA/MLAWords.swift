/// What MLA calls things.
struct MLAWords {
  let work: Work

  init(_ work: Work) { self.work = work }

  /// The title of the work, in italics or between quotation marks (§2.106–2.109).
  func title(_ title: MarkedText) -> MarkedText {
    let text = TitleText(title, isHeadline: work.isEnglish)
    return isQuoted ? text.quoted : text.italic
  }

  /// Theses are in italics, as whole works are (§5.25).
  private var isQuoted: Bool { work.hasQuotedTitle && work.kind != .thesis }

  /// What a work without a title is called (§5.28–5.29).
  var description: MarkedText? {
    let recipients = work.recipients.map(\.displayed)
    if !recipients.isEmpty {
      return (MarkedText(work.genre ?? "letter") + " to " + NameSeries.joined(recipients))
        .capitalised
    }
    return work.reviewedTitle == nil ? work.genre.map { MarkedText($0).capitalised } : nil
  }

  /// `Review of *X*, by A` (§5.29)
  var review: MarkedText? {
    guard let title = work.reviewedTitle else { return nil }
    var text = Phrases("Review of " + TitleText(title, isHeadline: work.isEnglish).italic)
    let names = work.reviewedAuthors.map(\.displayed)
    if !names.isEmpty { text.comma("by " + NameSeries.joined(names)) }
    return text.text
  }

  /// The container, in italics (§5.31).
  var container: MarkedText? {
    work.containerTitle.map {
      TitleText($0, isHeadline: work.isEnglish && !work.isOfArchive).italic
    }
  }

  /// What those who lead are called by who are no authors (§5.11).
  static func label(_ lead: LeadNames) -> String? {
    let ending = lead.names.count > 1 ? "s" : ""
    switch lead.role {
    case .editor, .editorialDirector: return "editor" + ending
    case .editorTranslator: return "editor\(ending) and translator\(ending)"
    case .compiler: return "compiler" + ending
    case .curator: return "curator" + ending
    case .director: return "director" + ending
    case .scriptWriter: return "writer" + ending
    case .illustrator: return "illustrator" + ending
    case .translator: return "translator" + ending
    default: return nil
    }
  }

  /// `edited by Colin Ward`, `translated by A and B` (§5.38–5.47)
  var contributors: [String] {
    let lead = LeadNames(work).role
    if work.editors == work.translators, !work.editors.isEmpty,
      ![.editor, .translator].contains(lead)
    {
      return ["edited and translated by " + Self.joined(work.editors)]
    }
    return Self.verbs.compactMap { role, verb in
      let names = work.names(role)
      return names.isEmpty || role == lead ? nil : verb + " " + Self.joined(names)
    }
  }

  private static func joined(_ names: [PersonName]) -> String {
    let texts = names.map(\.displayed)
    return NameSeries.cut(texts, above: 2, to: 1) ?? NameSeries.joined(texts)
  }

  private static let verbs: [(Contributor.Role, String)] = [
    (.containerAuthor, "by"), (.editor, "edited by"),
    (.editorTranslator, "edited and translated by"), (.translator, "translated by"),
    (.compiler, "compiled by"), (.director, "directed by"), (.illustrator, "illustrated by"),
    (.interviewer, "interview by"), (.performer, "performance by"),
  ]

  /// A publisher without business words, and its university as `U`, its press as `P` (§5.55–5.60).
  static func publisher(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    if words.first == "The", words.count > 1 { words.removeFirst() }
    while words.count > 1, let last = words.last, business.contains(last) { words.removeLast() }
    guard words.contains("University") else { return words.joined(separator: " ") }
    let short = words.map { $0 == "University" ? "U" : $0 == "Press" ? "P" : $0 }
    return short.joined(separator: " ").replacing("U P", with: "UP")
  }

  private static let business: Set = [
    "Co.", "Company", "Corp.", "Corporation", "Inc.", "Ltd.", "Ltd",
  ]
}
