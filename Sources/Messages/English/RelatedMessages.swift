// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Related articles

  public static let lookingForRelated = Message("Looking for related articles …")

  public static let noRelated = Message(
    "No article is joined to this one by links, tags, works, series or translation")

  public static let relatedInterrupted = Message(
    "A search came between; ask for related articles again")

  public static func related(to title: SafeText) -> Message {
    Message("Related to “\(title.asTitle)”")
  }

  public static let translations = Message("Translations")

  public static let ofSameSeries = Message("Of the same series")

  public static let linkingHere = Message("Linking here")

  public static let citingSameWorks = Message("Citing the same works")

  public static let withSameTags = Message("With the same tags")

  public static let citingThis = Message("Citing this in their bibliographies")

  public static func articlesCiting(_ title: SafeText) -> Message {
    Message("Articles that also cite “\(title.asTitle)”")
  }

  public static let noOtherCites = Message("No other article cites this work")

  public static let onlyWorksAreCited = Message(
    "Only a work is cited: open one of the references, or select a link to one")
}
