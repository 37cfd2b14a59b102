// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What keeps a file from being one of annotations

  public static func annotationsAreNoJSON(_ reason: Message) -> Message {
    Message("it is not JSON: \(reason)")
  }

  public static let annotationsAreNone = Message(
    "it holds no annotations of the Web Annotation Data Model")

  // MARK: - What of an annotation could not be read

  public static func annotationFault(
    _ number: Int, _ id: String?, _ reason: Message, isLeftOut: Bool
  ) -> Message {
    guard let id else {
      return isLeftOut
        ? Message("Annotation \(number) is left out: \(reason).")
        : Message("Annotation \(number): \(reason).")
    }
    return isLeftOut
      ? Message("Annotation \(number) ('\(decision: id)') is left out: \(reason).")
      : Message("Annotation \(number) ('\(decision: id)'): \(reason).")
  }

  public static let annotationIsNoObject = Message("it is no JSON object")

  public static let annotationHasNoTarget = Message("it does not say what it is on")

  public static let annotationSaysNothing = Message(
    "it has no words, no tag and no quotation")

  public static func annotationOfUnknownArticle(_ address: String) -> Message {
    Message("it is on '\(decision: address)', which is in none of the archives")
  }

  public static func annotationAtUnknownPlace(_ name: String) -> Message {
    Message("a place by '\(decision: name)' is not understood; it is kept on the whole article")
  }

  public static func annotationOfTargets(_ count: Int) -> Message {
    Message("it is on \(count) things; it is kept on the first")
  }
}
