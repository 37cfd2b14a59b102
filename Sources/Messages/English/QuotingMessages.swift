// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Links

  public static func linkNamesNoArticle(_ address: String) -> Message {
    Message(
      """
      '\(decision: address)' is no link to an article: \
      one is 'carrel:ARCHIVE/ITEM' or 'carrel:ARCHIVE/ITEM#p12'.
      """)
  }

  public static func linkNamesNoParagraph(_ part: String, _ address: String) -> Message {
    Message(
      """
      '\(decision: part)' in '\(decision: address)' is no paragraph: \
      '#p12' and '#p12-14' are.
      """)
  }

  public static func linkToUnknownArchive(_ archive: String, _ address: String) -> Message {
    Message(
      """
      Can't follow '\(decision: address)': no archive is known as '\(decision: archive)'. \
      Name where it lies with '--archive PATH'.
      """)
  }

  public static func linkToOtherArchive(_ archive: String, path: String) -> Message {
    Message(
      """
      The link is to '\(decision: archive)', \
      and '\(decision: path)' is another archive.
      """)
  }

  public static let linkOfOtherText = Message(
    "This text was revised since the link was made: its paragraph may be another one")

  public static let linkedWordsGone = Message(
    "The words that the link names are gone from this text; this is the paragraph of that number")

  // MARK: - In the reader

  /// What was copied: the quotation of `¶ 12`.
  public static func quotation(of passage: Message) -> Message {
    Message("\(passage) as a quotation")
  }

  /// What was copied: the citation in a style.
  public static func citation(in format: SafeText) -> Message {
    Message("the citation (\(format))")
  }

  public static func citationWritten(to file: SafeText) -> Message {
    Message("Wrote the citation to “\(file)”")
  }

  public static func citation(_ format: SafeText, number: Int, of count: Int) -> Message {
    Message("Citation \(number)/\(count): \(format)")
  }

  public static func sessionCitation(
    _ session: Int, _ format: SafeText, number: Int, of count: Int
  ) -> Message {
    Message("Session \(session), citation \(number)/\(count): \(format)")
  }

  public static let citationPrompt = Message("Write the citation to: ")

  public static func citationPrompt(offering file: SafeText) -> Message {
    Message("Write the citation to, or Enter for “\(file)”: ")
  }

  public static let nothingToCite = Message("Not cited: no article is selected or open")

  public static let noFurtherSession = Message("No further session")

  public static let noSessionBefore = Message("Nothing before the article itself")

  public static let quoteFormSetting = Message("how quotations and citations are copied")

  // MARK: - What cannot be quoted

  public static func nothingToQuote(in id: String) -> Message {
    Message("The article '\(decision: id)' has no text to quote.")
  }

  public static func paragraphToQuoteUnknown(_ number: Int, of id: String, count: Int) -> Message {
    Message(
      count,
      one: "There is no ¶ \(number) in '\(decision: id)': it has \(count) paragraph.",
      other: "There is no ¶ \(number) in '\(decision: id)': it has \(count) paragraphs.")
  }

  public static func pagesUnknown(of id: String) -> Message {
    Message(
      "The article '\(decision: id)' has no pages of a printed source; quote by '--paragraph'.")
  }

  public static func pageToQuoteUnknown(
    _ page: String, of id: String, first: String, last: String
  ) -> Message {
    Message(
      """
      There is no page '\(decision: page)' in '\(decision: id)': \
      its pages go from '\(decision: first)' to '\(decision: last)'.
      """)
  }

  public static func wordsToQuoteUnknown(_ words: String, of id: String) -> Message {
    Message(
      """
      '\(decision: words)' does not stand in '\(decision: id)'; \
      'carrel show' writes its text.
      """)
  }

  public static func quotedFirst(of count: Int) -> Message {
    Message("The first of \(count) places is quoted; more words name another one.")
  }
}
