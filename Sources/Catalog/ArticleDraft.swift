/// An article's row before it has a number: made on the parsing thread, written on the other.
struct ArticleDraft: Sendable {
  var item: String
  var url: String
  var line: Int
  var offset: Int
  var length: Int
  var hash: Int64
  var categoryKey: String?
  var date: Int64
  var day: String
  var firstDay: Int?
  var postedDay: Int?
  var title: String
  var titleKey: String
  var byline: String
  var bylineKey: String
  var excerpt: String
  var language: String
  var words: Int
  var tags: [String]
  /// The folded words of the title and of all names, which lists are filtered by.
  var heading: String
  var memberships: [Membership]
  var event: EventDraft?
}
