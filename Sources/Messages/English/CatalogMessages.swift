// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Catalogs

  public static let catalogUnusable = Message(
    "Can't use the catalog: it is another archive's. It can be deleted.")

  public static func articleStale(_ item: String) -> Message {
    Message(
      "Can't open '\(decision: item)': the archive has changed. Open the archive again.")
  }

  public static let catalogDamaged = Message(
    "Can't use the catalog: it is damaged. It can be deleted.")

  public static func catalogFailed(_ reason: Message) -> Message {
    Message("Can't use the catalog: \(reason).")
  }

  public static let cancelled = Message("The work was cancelled.")

  // MARK: - Articles that cannot be read

  public static func moreFaults(_ count: Int) -> Message {
    Message(
      count, one: "There is \(count) more such fault.",
      other: "There are \(count) more such faults.")
  }

  public static let noArticleReadable = Message(
    "No article can be read; 'carrel check' lists every fault.")

  public static func articlesReadable(_ count: Int) -> Message {
    Message(
      count, one: "\(count) article can be read; 'carrel check' lists every fault.",
      other: "\(count) articles can be read; 'carrel check' lists every fault.")
  }
}
