/// What the names of an object's members tell without decoding it: whether it looks like an item.
struct ItemOutline {
  private(set) var hasID = false
  private(set) var hasItemMember = false
  private(set) var hasContent = false
  private(set) var hasTitle = false
  private(set) var hasType = false

  /// Whether this is an item for certain, wherever it stands: content with an id, or an id with
  /// something that only items have. CSL-JSON entries have a `type`, categories have no more than
  /// id, title and description.
  var looksLikeItem: Bool {
    hasID && (hasContent || hasItemMember && !hasType)
  }

  /// Whether this is an item if it stands where items do.
  var mayBeItem: Bool {
    (hasID || hasContent || hasItemMember || hasTitle) && !hasType
  }

  /// Takes note of a member's name.
  mutating func note(_ name: String) {
    switch name {
    case "id": hasID = true
    case "content_html", "content_text": hasContent = true
    case "url", "summary", "date_published", "date_modified": hasItemMember = true
    case "title": hasTitle = true
    case "type": hasType = true
    default: break
    }
  }
}
