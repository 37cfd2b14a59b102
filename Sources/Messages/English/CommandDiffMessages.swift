// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What changed in an archive

  public static func comparing(percent: Int) -> Message { Message("Comparing \(percent)% ") }

  /// - Parameter counts: Each of its own message: `2 new`, `1 revised` …
  public static func changes(
    new: Message, revised: Message, withdrawn: Message, unchanged: Message
  ) -> Message {
    Message("\(new) (+), \(revised) (~), \(withdrawn) (-), \(unchanged).")
  }

  public static func newCount(_ count: Int) -> Message {
    Message(count, one: "\(count) new", other: "\(count) new")
  }

  public static func revisedCount(_ count: Int) -> Message {
    Message(count, one: "\(count) revised", other: "\(count) revised")
  }

  public static func withdrawnCount(_ count: Int) -> Message {
    Message(count, one: "\(count) withdrawn", other: "\(count) withdrawn")
  }

  public static func unchangedCount(_ count: Int) -> Message {
    Message(count, one: "\(count) unchanged", other: "\(count) unchanged")
  }

  public static func notCompared(_ count: Int, in path: String) -> Message {
    Message(
      count,
      one: """
        \(count) item of '\(decision: path)' cannot be read, and was not compared; \
        'carrel check' says why.
        """,
      other: """
        \(count) items of '\(decision: path)' cannot be read, and were not compared; \
        'carrel check' says why.
        """)
  }

  // MARK: - What changed in an article

  public static func articleIsNew(notIn path: String) -> Message {
    Message("New: '\(decision: path)' does not have it.")
  }

  public static func articleRevised(
    added: Message, removed: Message, moved: Message
  ) -> Message {
    Message("Revised: \(added), \(removed), \(moved).")
  }

  public static let articleRevisedBesidesText = Message("Revised, but not in its text.")

  public static func wordsAdded(_ count: Int) -> Message {
    Message(count, one: "\(count) word added", other: "\(count) words added")
  }

  public static func wordsRemoved(_ count: Int) -> Message {
    Message(count, one: "\(count) removed", other: "\(count) removed")
  }

  public static func paragraphsMoved(_ count: Int) -> Message {
    Message(count, one: "\(count) paragraph moved", other: "\(count) paragraphs moved")
  }

  public static func membersChanged(_ names: SafeText) -> Message {
    Message("Also changed: \(names).")
  }

  public static func articleGone(_ id: String, stillIn path: String) -> Message {
    Message(
      """
      Withdrawn: it is no longer there. It can still be read in the version before: \
      carrel show '\(decision: id)' -a '\(decision: path)'
      """)
  }

  public static func articleWithdrawn(
    _ reason: SafeText, _ id: String, stillIn path: String
  ) -> Message {
    Message(
      """
      Withdrawn: \(reason). It can still be read in the version before: \
      carrel show '\(decision: id)' -a '\(decision: path)'
      """)
  }

  public static let noReasonGiven = Message("no reason is given")

  public static func articleUnchanged(_ id: String) -> Message {
    Message("'\(decision: id)' says the same in both.")
  }

  public static func articleInNeither(_ id: String, _ old: String, _ new: String) -> Message {
    Message(
      """
      Neither '\(decision: old)' nor '\(decision: new)' has an article '\(decision: id)'; \
      'carrel list' shows all.
      """)
  }

  public static func noVersionBefore(_ name: String) -> Message {
    Message(
      """
      There is no version of '\(decision: name)' before the one that is installed, \
      to compare it with.
      """)
  }

  // MARK: - Moved paragraphs

  public static func movedHere(from paragraph: Int) -> Message {
    Message("moved here, before ¶ \(paragraph)")
  }

  public static let movedHere = Message("moved here")

  public static func movedAway(to paragraph: Int) -> Message {
    Message("moved from here, now ¶ \(paragraph)")
  }

  public static let movedAway = Message("moved from here")
}
