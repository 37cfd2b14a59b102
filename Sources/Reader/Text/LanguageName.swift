import Messages
import Screen

extension Language {
  /// The name of a language by its code; the code itself where it is not known.
  ///
  ///     Language.english.name(ofLanguage: "pt-BR")   // "Portuguese"
  func name(ofLanguage code: String) -> SafeText {
    let first = code.prefix { $0 != "-" }.lowercased()
    return Message.language(first).map { text(of: $0) } ?? SafeText(code, as: .field)
  }
}
