// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Languages

  /// The name of a language by the first part of its code; nil where it is not known.
  public static func language(_ code: some StringProtocol) -> Message? {
    switch code {
    case "de": Message("German")
    case "en": Message("English")
    case "es": Message("Spanish")
    case "fr": Message("French")
    case "it": Message("Italian")
    case "ja": Message("Japanese")
    case "nl": Message("Dutch")
    case "pl": Message("Polish")
    case "pt": Message("Portuguese")
    case "ru": Message("Russian")
    case "zh": Message("Chinese")
    default: nil
    }
  }
}
