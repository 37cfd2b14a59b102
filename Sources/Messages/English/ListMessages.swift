// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What is selected

  public static let noArticleSelected = Message(
    "No article is selected; Enter goes to the list")

  public static let nothingSelected = Message("Nothing is selected here")

  public static let nothingToOpen = Message("There is nothing to open here")

  public static let noOtherPane = Message("There is no other pane here")

  public static let noListSelected = Message("No list of articles is selected")

  public static let noSavedSearchSelected = Message("No saved search is selected")

  // MARK: - Orders

  public static let askOrder = Message(
    "Sort by: d date  a author  t title  l length  u unread first")

  public static let askOrderOrOwn = Message(
    "Sort by: d date  a author  t title  l length  u unread first  o the list's own order")

  public static let notSorted = Message(
    "Not sorted: d date, a author, t title, l length, u unread first")

  public static let askNameOrder = Message("Sort by: t name  l number of articles  u unread")

  public static let namesNotSorted = Message(
    "Not sorted: t name, l number of articles, u unread")

  // MARK: - Keys

  public static func unknownKey(_ key: SafeText) -> Message {
    Message("\(key) does nothing here; ? shows all keys")
  }

  public static func unknownKeyInHelp(_ key: SafeText) -> Message {
    Message("\(key) does nothing here; q goes back")
  }
}
