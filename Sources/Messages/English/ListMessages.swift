// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What is selected

  public static let noArticleSelected = Message(
    "No article is selected; Enter goes to the list")

  public static let nothingSelected = Message("Nothing is selected here")

  public static let nothingToOpen = Message("There is nothing to open here")

  public static let nothingToSort = Message("There is nothing to sort here")

  public static let noOtherPane = Message("There is no other pane here")

  public static let noListSelected = Message("No list of articles is selected")

  public static func lastLine(_ number: Int) -> Message { Message("Line \(number) is the last") }

  public static let noSavedSearchSelected = Message("No saved search is selected")

  // MARK: - Orders

  public static let askOrder = Message(
    "Sort by: d date  a author  t title  l length  u unread first")

  public static let askOrderOrOwn = Message(
    "Sort by: d date  a author  t title  l length  u unread first  o the list's own order")

  public static let notSorted = Message(
    "Not sorted: d date, a author, t title, l length, u unread first")

  public static let askNameOrder = Message("Sort by: t name  l number of articles  u unread")

  public static let askResultOrder = Message("Sort by: r rank  d date")

  public static let resultsNotSorted = Message("Not sorted: r rank, d date")

  public static let namesNotSorted = Message(
    "Not sorted: t name, l number of articles, u unread")

  // MARK: - Keys

  public static func unknownKey(_ key: SafeText) -> Message {
    Message("\(key) does nothing here; ? shows all keys")
  }

  public static func unknownKeyInHelp(_ key: SafeText) -> Message {
    Message("\(key) does nothing here; q goes back")
  }

  // MARK: - Leaving

  public static func firstPage(quitting key: SafeText) -> Message {
    Message("This is the first page; \(key) quits")
  }

  public static func keyQuits(_ key: SafeText) -> Message { Message("\(key) quits") }

  public static func keysLeave(_ back: SafeText, _ quit: SafeText) -> Message {
    Message("\(back) goes back, \(quit) quits")
  }
}
