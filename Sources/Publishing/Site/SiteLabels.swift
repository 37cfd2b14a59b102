import Messages

/// Words of our own that stand on the page of each article, in the site's language.
struct SiteLabels: Sendable {
  let previous: String
  let next: String
  let notes: String
  let references: String
  let original: String

  init(_ language: Language) {
    func text(_ message: Message) -> String { language.text(of: message).string }
    previous = "← " + text(.previousArticle)
    next = text(.nextArticle) + " →"
    notes = text(.notes)
    references = text(.references)
    original = text(.webPage) + ": "
  }
}
