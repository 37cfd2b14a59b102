/// What the head of an archive alone shows.
struct FeedCheck {
  private(set) var findings: [Finding] = []
  private let place: Fault

  init(feed: Feed, file: String) {
    place = Fault(file: file, line: 1, kind: .noContent)
    checkURL(feed.homePageURL, "/home_page_url")
    checkURL(feed.feedURL, "/feed_url")
    for (index, kind) in (feed.call?.kinds ?? []).enumerated()
    where !Call.knownKinds.contains(kind) {
      findings.append(
        Finding(.unknownCallKind(kind), at: place, pointer: "/_carrel/call/kinds/\(index)"))
    }
  }

  private mutating func checkURL(_ url: String?, _ pointer: String) {
    if let url, !PagePath.hasScheme(url) {
      findings.append(Finding(.relativeURL(url), at: place, pointer: pointer))
    }
  }
}
