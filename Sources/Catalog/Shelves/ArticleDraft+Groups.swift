import Archive

extension ArticleDraft {
  /// A group that an article is of.
  struct Membership: Sendable, Hashable {
    var group: ArticleGroup
    /// What the group is sorted by, before it is folded.
    var sortName: String
    /// Whether a person speaks, and is no author.
    var isSpeaker = false
  }

  /// What is known of the event that an article tells of.
  struct EventDraft: Sendable {
    var starts: Int?
    var ends: Int?
    var day: String
    var place: String
    var speakers: String
  }
}

extension Article {
  /// The people, the tags and the year of the article, each once; the feed's authors where it names
  /// none.
  func memberships(authors: [Author]) -> [ArticleDraft.Membership] {
    let year = String(writtenDay.prefix { $0 != "-" })
    let speakers = event?.sessions.flatMap(\.speakers) ?? []
    let all =
      authors.compactMap { $0.membership(isSpeaker: false) }
      + speakers.compactMap { $0.membership(isSpeaker: true) }
      + tags.map(\.storable).filter { !$0.isBlank }.map {
        ArticleDraft.Membership(group: ArticleGroup(.tag, $0), sortName: $0)
      }
      + [ArticleDraft.Membership(group: ArticleGroup(.year, year), sortName: year)]
    var seen: Set<ArticleGroup> = []
    return all.filter { seen.insert($0.group).inserted }
  }

  /// The article's event as lists tell of it, or nil.
  var eventDraft: ArticleDraft.EventDraft? {
    guard let event else { return nil }
    let start = event.start ?? event.end
    let names = event.sessions.flatMap(\.speakers).compactMap(\.name).filter { !$0.isBlank }
    return ArticleDraft.EventDraft(
      starts: start?.seconds, ends: (event.end ?? event.start)?.seconds,
      day: start.map { String($0.description.prefix { $0 != "T" }) } ?? "",
      place: (event.place ?? "").storable, speakers: names.joined(separator: ", ").storable)
  }
}

extension Author {
  fileprivate func membership(isSpeaker: Bool) -> ArticleDraft.Membership? {
    guard let name = name?.storable, !name.isBlank else { return nil }
    return ArticleDraft.Membership(
      group: ArticleGroup(.person, name), sortName: sortName ?? name, isSpeaker: isSpeaker)
  }
}
