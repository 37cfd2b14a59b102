import CLanguages
import Screen

/// A language in which the program speaks: English, or one whose messages stand in a file of
/// GNU gettext's PO format.
public struct Language: Sendable {
  /// The code of ISO 639: `en`, `pt`.
  public let code: String

  let translations: Translations

  /// The language in which the messages are written.
  public static let english = Language(code: "en", translations: Translations())

  /// The codes of all languages, English first.
  public static var codes: [String] {
    ["en"]
      + sequence(state: 0) { index in
        defer { index += 1 }
        return clanguages_code(index).map { String(cString: $0) }
      }
  }

  /// The language of a code; nil where the program does not speak it.
  public init?(code: String) {
    if code == "en" {
      self = .english
      return
    }
    let file = clanguages_messages(code)
    guard let bytes = file.bytes else { return nil }
    let po = UnsafeBufferPointer(start: bytes, count: file.count)
    self.init(code: code, translations: Translations(po: po))
  }

  init(code: String, translations: Translations) {
    self.code = code
    self.translations = translations
  }

  /// The language that an environment asks for, as gettext chooses it: the first of `LANGUAGE` that
  /// the program speaks, unless the locale is `C`; else that of `LC_ALL`, `LC_MESSAGES` or `LANG`,
  /// whichever is set first; else English.
  ///
  ///     Language(environment: ["LANG": "pt_BR.UTF-8"]).code   // "pt"
  public init(environment: [String: String]) {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    let locale = locales.first { !$0.isEmpty } ?? "C"
    let wanted = Self.code(of: locale)
    var asked = [wanted]
    if wanted != "C", wanted != "POSIX" {
      asked = environment["LANGUAGE", default: ""].split(separator: ":").map(Self.code) + asked
    }
    self = asked.lazy.compactMap { Language(code: $0) }.first ?? .english
  }

  private static func code(of locale: some StringProtocol) -> String {
    String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" })
  }

  /// A message in this language; in English where a translation is missing.
  public func text(of message: Message) -> SafeText {
    let form = translations.form(of: message.key, count: message.count)
    let words = message.count == 1 ? message.singular ?? message.words : message.words
    let arguments = words.arguments.map(text(of:))
    return filled(form.map { Template($0) } ?? Template(words.literals), arguments)
  }

  /// English words of a table, such as a command's line of help, in this language.
  public func text(of english: String) -> SafeText {
    SafeText(translations.form(of: english, count: 0) ?? english, as: .field)
  }

  private func text(of argument: Message.Argument) -> SafeText {
    switch argument {
    case .text(let text): text
    case .message(let message): text(of: message)
    }
  }

  private func filled(_ template: Template, _ arguments: [SafeText]) -> SafeText {
    template.parts.map { part in
      switch part {
      case .words(let words): SafeText(words, as: .prose)
      case .argument(let index): arguments.indices.contains(index) ? arguments[index] : ""
      }
    }.joined()
  }
}

extension Language: Hashable {
  /// Whether both are the same language.
  public static func == (one: Language, other: Language) -> Bool { one.code == other.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
