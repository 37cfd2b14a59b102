/// The members of a page other than its items, within limits.
struct PageHead {
  /// The largest member that is kept, in bytes.
  static let memberLimit = 1 << 20
  /// The largest member of JSON Feed or `_carrel` that is kept, and the most of all others.
  static let totalLimit = 4 << 20

  /// The members kept, in order.
  private(set) var members: [JSONObject.Member] = []
  /// Whether an array `items` was found.
  var hasItems = false
  /// What `items` is, where it is no array.
  var itemsKind: JSON.Kind?
  /// What the page is, where it is no object.
  var topLevelKind: JSON.Kind?
  private var room = totalLimit

  /// The most bytes that the value of a member may have.
  func limit(for name: String) -> Int {
    Self.known.contains(name) && !members.contains { $0.name == name }
      ? Self.totalLimit : min(Self.memberLimit, room)
  }

  /// Keeps a member whose value took so many bytes.
  mutating func keep(_ name: String, _ value: JSON, size: Int) {
    if !Self.known.contains(name) || members.contains(where: { $0.name == name }) {
      room -= size + name.utf8.count + 64
    }
    members.append(JSONObject.Member(name: name, value: value))
  }

  /// Whether a member of this name is kept.
  func holds(_ name: String) -> Bool {
    members.contains { $0.name == name }
  }

  private static let known: Set<String> = [
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url",
    "icon", "favicon", "author", "authors", "language", "expired", "hubs", "_carrel",
  ]
}
