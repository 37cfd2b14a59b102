// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Above an article

  public static func minutes(_ count: Int) -> Message { Message("\(count) min") }

  public static let withdrawn = Message("This article was withdrawn")

  public static func withdrawn(_ reason: SafeText) -> Message {
    Message("This article was withdrawn: \(reason)")
  }

  public static let articleWithoutText = Message("The archive has no text of this article")

  // MARK: - Labels of facts

  public static let firstPublished = Message("First")

  public static let translated = Message("Translated")

  public static func translated(by name: SafeText) -> Message { Message("by \(name)") }

  public static let eventTime = Message("When")

  public static let timeHere = Message("Here")

  public static let eventPlace = Message("Place")

  public static let eventSeries = Message("Series")

  public static let organisers = Message("Organised")

  public static let session = Message("Session")

  public static let speakers = Message("Speakers")

  public static let webPage = Message("Page")

  public static let recording = Message("Recording")

  public static let slides = Message("Slides")

  public static let paper = Message("Paper")

  public static let image = Message("Image")

  public static let audio = Message("Audio")

  public static let attachment = Message("Attached")
}
