// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Copying

  public static func copied(_ what: Message, by program: SafeText) -> Message {
    Message("Copied \(what), by \(program)")
  }

  public static func sentToClipboard(_ what: Message) -> Message {
    Message("Sent \(what) to the terminal’s clipboard, unconfirmed")
  }

  public static let notCopied = Message(
    "Not copied: there is no clipboard, and no file can be written")

  public static func copied(_ what: Message, toFile path: String) -> Message {
    Message("Copied \(what) to the file “\(decision: path)”: there is no clipboard")
  }

  // MARK: - Browsing

  public static func browserEnded(code: Int) -> Message {
    Message("The browser ended with code \(code)")
  }

  public static func browserNotStarted(_ reason: Message) -> Message {
    Message("\(reason) Set BROWSER to one that is there.")
  }

  // MARK: - Running

  public static let noProgramNamed = Message("Not piped: no program is named")

  public static func unclosedQuotationMark(in command: String) -> Message {
    Message("Not run: a quotation mark is not closed in “\(decision: command)”")
  }

  public static func unclosedQuotationMark(
    in command: String, ofVariable name: String
  ) -> Message {
    Message(
      """
      Not run: a quotation mark is not closed in the variable \(decision: name), \
      “\(decision: command)”
      """)
  }

  public static func unclosedQuotationMark(
    in command: String, ofConfiguration name: String
  ) -> Message {
    Message(
      """
      Not run: a quotation mark is not closed in the configuration's “\(decision: name)”, \
      “\(decision: command)”
      """)
  }

  public static func noMemory(for program: SafeText) -> Message {
    Message("Not given to “\(program)”: there is no memory for the text")
  }

  public static func copyNotMade(in folder: String) -> Message {
    Message("Not opened: no copy can be made in “\(decision: folder)”")
  }

  public static func copyNotWritten(in folder: String) -> Message {
    Message("Not opened: the copy cannot be written in “\(decision: folder)”")
  }

  public static let copyRemoved = Message(
    "The copy is removed again; the article is as it was")

  public static func programEnded(code: Int) -> Message {
    Message("The program ended with code \(code)")
  }

  public static let enterGoesBack = Message("Enter goes back to reading. ")

  public static func enterGoesBack(afterCode code: Int) -> Message {
    Message("It ended with code \(code). Enter goes back to reading. ")
  }
}
