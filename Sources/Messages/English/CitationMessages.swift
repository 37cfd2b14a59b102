// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What cannot be cited

  /// - Parameter count: How many sessions the article's event has.
  public static func sessionUnknown(_ number: Int, of id: String, count: Int) -> Message {
    if count == 0 {
      return Message(
        """
        The article '\(decision: id)' tells of no event with sessions; \
        'carrel events' shows those that do.
        """)
    }
    return Message(
      count,
      one: """
        There is no session \(number) in '\(decision: id)': its event has \(count) session.
        """,
      other: """
        There is no session \(number) in '\(decision: id)': its event has \(count) sessions.
        """)
  }

  /// - Parameter ids: The ids that there are: `'kropotkin-1902', 'todes-1989'`; empty for none.
  public static func referenceUnknown(
    _ reference: String, of id: String, among ids: String
  ) -> Message {
    if ids.isEmpty {
      return Message("The article '\(decision: id)' has no bibliography.")
    }
    return Message(
      """
      There is no '\(decision: reference)' in the bibliography of '\(decision: id)'. \
      There are: \(decision: ids).
      """)
  }
}
