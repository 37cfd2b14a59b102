// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Reading lists

  public static let remark = Message("Remark")

  public static func readingListUnknown(_ name: String) -> Message {
    Message(
      """
      There is no reading list '\(decision: name)', nor any other; \
      'carrel reading-list add' makes one.
      """)
  }

  /// - Parameter names: The lists that there are: `'Seminar', 'Winter'`.
  public static func readingListUnknown(_ name: String, among names: String) -> Message {
    Message("There is no reading list '\(decision: name)'. There are: \(decision: names).")
  }

  public static func readingListIsEmpty(_ name: String) -> Message {
    Message("Nothing that the archive has is on the reading list '\(decision: name)'.")
  }

  public static func entriesNotInArchive(_ count: Int, of name: String) -> Message {
    Message(
      count,
      one: "\(count) entry of '\(decision: name)' is not in the archive, and is left out.",
      other: "\(count) entries of '\(decision: name)' are not in the archive, and are left out.")
  }

  public static func readingListThere(_ name: String) -> Message {
    Message("There is a reading list '\(decision: name)' already; give another name.")
  }

  public static let readingListUnnamed = Message("A reading list needs a name.")

  public static func entryUnknown(_ number: Int, on name: String, count: Int) -> Message {
    Message("There is no entry \(number) on '\(decision: name)': it has \(count).")
  }

  public static let noReadingList = Message(
    "There is no reading list yet; 'carrel reading-list add' makes one.")

  public static let entryIsGone = Message("No longer in the archive")

  public static func askToDeleteReadingList(_ name: String, _ count: Int) -> Message {
    Message(
      count, one: "Delete the reading list '\(decision: name)', with \(count) entry? y/n ",
      other: "Delete the reading list '\(decision: name)', with \(count) entries? y/n ")
  }

  public static func readingListKept(_ name: String) -> Message {
    Message("The reading list '\(decision: name)' is kept.")
  }

  // MARK: - In the reader

  public static func readingListShelf(_ name: SafeText) -> Message { Message("List: \(name)") }

  public static let aboutReadingList = Message(
    "Articles and passages that you put in an order. Enter shows them.")

  public static let readingListPrompt = Message("Put on the reading list: ")

  public static func readingListPrompt(offering name: SafeText) -> Message {
    Message("Put on which reading list, or Enter for “\(name)”: ")
  }

  public static let remarkPrompt = Message("Remark: ")

  public static func remarkPrompt(offering words: SafeText) -> Message {
    Message("Remark, or Enter for “\(words)”: ")
  }

  public static func readingListTitle(_ name: SafeText, _ entries: Message) -> Message {
    Message("Reading list “\(name)”, \(entries)")
  }

  public static func entries(_ count: Int) -> Message {
    Message(count, one: "\(count) entry", other: "\(count) entries")
  }

  public static let noReadingListSelected = Message("No reading list is selected")

  public static func readingListGone(_ name: SafeText) -> Message {
    Message("There is no reading list “\(name)” any more")
  }

  public static func readingListNameTaken(_ name: SafeText) -> Message {
    Message("There is a reading list “\(name)” already")
  }

  public static func articleListed(on name: SafeText) -> Message {
    Message("The article is on the reading list “\(name)” now")
  }

  public static func passageListed(on name: SafeText) -> Message {
    Message("The passage is on the reading list “\(name)” now")
  }

  public static func takenOffList(_ name: SafeText) -> Message {
    Message("Taken off the reading list “\(name)”")
  }

  public static func listRenamed(to name: SafeText) -> Message {
    Message("The reading list is called “\(name)” now")
  }

  public static func listDeleted(_ name: SafeText) -> Message {
    Message("You deleted the reading list “\(name)”")
  }

  public static func undoneListing(_ name: SafeText) -> Message {
    Message("Undone: the reading list “\(name)” is as it was")
  }

  // MARK: - What was done to them

  public static func readingListMade(_ name: String) -> Message {
    Message("Made the reading list '\(decision: name)'")
  }

  public static func readingListRenamed(_ name: String, to other: String) -> Message {
    Message("Renamed the reading list '\(decision: name)' to '\(decision: other)'")
  }

  public static func readingListDeleted(_ name: String, _ count: Int) -> Message {
    Message(
      count, one: "Deleted the reading list '\(decision: name)', with \(count) entry",
      other: "Deleted the reading list '\(decision: name)', with \(count) entries")
  }

  public static func entriesAdded(_ count: Int, to name: String) -> Message {
    Message(
      count, one: "Added \(count) entry to '\(decision: name)'",
      other: "Added \(count) entries to '\(decision: name)'")
  }

  public static func entriesRemoved(_ count: Int, from name: String) -> Message {
    Message(
      count, one: "Removed \(count) entry from '\(decision: name)'",
      other: "Removed \(count) entries from '\(decision: name)'")
  }

  public static func entryMoved(_ number: Int, on name: String) -> Message {
    Message("It is entry \(number) of '\(decision: name)' now")
  }

  public static func remarkKept(_ number: Int, on name: String) -> Message {
    Message("Kept the remark on entry \(number) of '\(decision: name)'")
  }
}
