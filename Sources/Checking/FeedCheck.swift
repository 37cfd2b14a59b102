import Archive

/// What the head of an archive alone shows.
struct FeedCheck {
  private(set) var findings: [Finding] = []
  private let place: Fault
  private var languages = LanguageJudge(KnownLanguages())

  init(_ feed: Feed, file: String) {
    place = Fault(file: file, line: 1, kind: .noContent)
    checkURL(feed.homePageURL, "/home_page_url")
    checkURL(feed.feedURL, "/feed_url")
    judge(language: feed.language, "/language")
    checkCategories(feed.categories)
    if let call = feed.call { check(call) }
  }

  private mutating func note(_ kind: Finding.Kind, _ pointer: String) {
    findings.append(Finding(kind, at: place, pointer: pointer))
  }

  private mutating func checkURL(_ url: String?, _ pointer: String) {
    if let url, !PagePath.hasScheme(url) { note(.relativeURL(url), pointer) }
  }

  private mutating func judge(language: String?, _ pointer: String) {
    guard let language, let kind = languages.finding(on: language) else { return }
    note(kind, pointer)
  }

  private mutating func checkCategories(_ categories: [Category]) {
    var seen: Set<String> = []
    for (index, category) in categories.enumerated() where !seen.insert(category.id).inserted {
      note(.duplicateCategory(category.id), "/_carrel/categories/\(index)/id")
    }
  }

  private mutating func check(_ call: Call) {
    for (index, kind) in call.kinds.enumerated() where !Call.knownKinds.contains(kind) {
      note(.unknownCallKind(kind), "/_carrel/call/kinds/\(index)")
    }
    for (index, language) in call.languages.enumerated() {
      judge(language: language, "/_carrel/call/languages/\(index)")
    }
  }
}
