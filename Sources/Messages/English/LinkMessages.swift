// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Links and notes

  public static let noFurtherLink = Message("There is no further link")

  public static let noLinkBefore = Message("There is no link before")

  public static func notInArticle(_ address: SafeText) -> Message {
    Message("“\(address)” is not in this article")
  }

  public static let noLinksAndNotes = Message("There are no links and notes here")

  public static func noLinkOrNote(_ number: Int, of count: Int) -> Message {
    Message("There is no link or note \(number): l lists 1 to \(count)")
  }

  public static func noteWithoutText(_ number: Int) -> Message {
    Message("Note \(number) has no text")
  }

  // MARK: - Their list

  public static let linksAndNotes = Message("Links and notes")

  public static let links = Message("Links")

  public static let noText = Message("(no text)")

  // MARK: - Their letters

  public static let typeLinkLetter = Message("Type the letter of a link; Esc gives up")

  public static let noLinkOnScreen = Message("There is no link on the screen")

  public static let noLinkOfLetters = Message("No link on the screen has these letters")

  // MARK: - The browser

  public static func askToBrowse(_ address: SafeText) -> Message {
    Message("Open \(address) in the browser? y/n")
  }

  public static let notOpened = Message("Not opened")

  public static func noWebAddress(_ address: SafeText) -> Message {
    Message("Not opened: “\(address)” is not a web address")
  }
}
