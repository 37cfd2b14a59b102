/// What babel and polyglossia call languages.
enum TeXLanguage {
  /// The name of a language tag (RFC 5646); nil for a language that they do not know by one.
  ///
  ///     TeXLanguage.name(of: "pt-BR")   // "brazilian"
  ///     TeXLanguage.name(of: "fr")      // "french"
  static func name(of tag: String) -> String? {
    let tag = tag.lowercased()
    return names[tag] ?? names[String(tag.prefix { $0 != "-" })]
  }

  private static let names: [String: String] = [
    "af": "afrikaans", "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech",
    "cy": "welsh", "da": "danish", "de": "german", "de-at": "austrian", "de-ch": "swissgerman",
    "el": "greek", "en": "english", "en-gb": "british", "en-us": "american", "eo": "esperanto",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "gl": "galician", "he": "hebrew", "hr": "croatian", "hu": "magyar",
    "is": "icelandic", "it": "italian", "ja": "japanese", "ko": "korean", "la": "latin",
    "lt": "lithuanian", "lv": "latvian", "nb": "norwegian", "nl": "dutch", "nn": "nynorsk",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "pt-br": "brazilian", "ro": "romanian",
    "ru": "russian", "sk": "slovak", "sl": "slovene", "sr": "serbian", "sv": "swedish",
    "tr": "turkish", "uk": "ukrainian", "zh": "chinese",
  ]
}
