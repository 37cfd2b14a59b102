// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What to do about a finding

  public static let addCategory = Message(
    "Correct it, or add it to the feed's '_carrel.categories'.")

  public static let addCategoryToTags = Message("Add it to 'tags'.")

  public static let addReference = Message("Correct the link, or add a reference of that id.")

  public static let citeReference = Message("Cite it, or leave it out.")

  public static let addReferenceID = Message("Give it an 'id' that citations can name.")

  public static let changeReferenceID = Message("Leave one out, or give it another id.")

  public static let correctStartOrEnd = Message("Correct 'start' or 'end'.")

  public static let correctDates = Message("Correct 'date_published' or 'date_modified'.")

  public static let correctLink = Message("Correct the link, or add the article.")

  public static let correctItemID = Message("Correct the id, or add the article.")

  public static let addLicense = Message(
    "Add '_carrel.license' to the feed, so that readers know what they may do.")

  public static let addScheme = Message("Write it with its scheme: 'https://…'.")

  public static func useOne(of names: String) -> Message {
    Message("Use one of: \(decision: names).")
  }

  public static let changeCategoryID = Message(
    "Leave one of the categories out, or give it another id.")

  public static let addNote = Message("Correct the link, or add the note.")

  public static let addNoteMark = Message("Add a mark in the text, or leave the note out.")

  public static let correctPlace = Message("Correct the link, or give its place an id.")

  public static let changeAnchor = Message("Let each id stand once; links lead to the first.")

  public static let writeTimeZone = Message("Write an IANA name, such as 'America/Sao_Paulo'.")

  public static let writeLanguage = Message("Write it like 'en', 'pt-BR' or 'zh-Hant'.")

  public static let addFile = Message("Put the file there, or leave it out of the item.")

  public static let correctSize = Message("Fetch the file again, or correct 'size_in_bytes'.")

  public static let correctMediaType = Message("Fetch the file again, or correct 'mime_type'.")

  public static let linkPage = Message("Let a page's 'next_url' lead to it, or take it away.")

  public static let indexAgain = Message(
    "The next reading brings it up to date, and so does 'carrel index'.")

  public static let indexAnew = Message("'carrel index --rebuild' makes it anew.")

  public static let updateArchive = Message("Fetch the archive again where there is a network.")

  public static let fetchAgain = Message("Fetch the archive again, or publish it again.")

  public static let compareKeys = Message(
    "Compare the keys with the publisher's, then fetch the archive again.")

  public static let publishWithKey = Message("Publish it again with the key.")

  // MARK: - What to do about a fault

  public static let restorePage = Message(
    "Restore the page from its source; a JSON validator shows the place.")

  public static let checkDisk = Message("See whether the disk is in order.")

  public static let makeSmaller = Message("Make it smaller.")

  public static let addID = Message("Give the item an 'id' that never changes.")

  public static let addContent = Message("Add 'content_html' or 'content_text'.")

  public static let quoteID = Message("Write the id in quotation marks.")

  public static let changeID = Message("Leave one of the items out, or give it another id.")

  public static let keepOneMember = Message("Keep one of them.")

  public static func writeValue(_ kind: Message) -> Message {
    Message("Write \(kind).")
  }

  public static func addMember(_ name: String) -> Message {
    Message("Add '\(decision: name)'.")
  }

  public static let writeDate = Message("Write it like '2026-11-23T09:00:00+01:00'.")

  public static let writeEDTFDate = Message(
    "Write it like '1902', '1902-05', '1880~' or '1890/1902'.")

  public static let addAuthorName = Message("Add a 'name', or leave the author out.")

  public static let writeVersion = Message("Write 'https://jsonfeed.org/version/1.1'.")

  public static let namePage = Message(
    "Name a file of the archive's folder, such as 'page-0001.json'.")

  public static let endPages = Message("Let the last page have no 'next_url'.")

  public static let addPage = Message("Put the page there, or correct 'next_url'.")
}
