/// Languages by their English names.
enum LanguageName {
  private static let names = [
    "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian",
    "ja": "Japanese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
    "zh": "Chinese",
  ]

  /// The name of a language by its code; the code itself where it is not known.
  static func english(_ code: String) -> String {
    names[String(code.prefix { $0 != "-" }).lowercased()] ?? code
  }
}
