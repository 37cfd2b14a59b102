/// The messages of a language by their English words, read from GNU gettext's PO format:
///
///     msgid "{} article"
///     msgid_plural "{} articles"
///     msgstr[0] "{} artigo"
///     msgstr[1] "{} artigos"
///
/// Entries that are marked `fuzzy` or are empty count as missing, as gettext has it. There are no
/// contexts (`msgctxt`): words that need two translations are two messages.
struct Translations: Sendable {
  private(set) var forms: [String: [String]] = [:]
  private(set) var rule = PluralRule.notOne

  /// No translations.
  init() {}

  /// The translations of a file.
  init(po: String) {
    var po = po
    self = po.withUTF8 { Translations(po: $0) }
  }

  /// The translations of a file's bytes: thousands of lines are read in less than a millisecond.
  init(po: UnsafeBufferPointer<UInt8>) {
    forms.reserveCapacity(po.count / 64)
    var entry = Entry()
    var rest = po[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest[line.endIndex...].dropFirst()
      if line.isEmpty || entry.isWhole && Entry.begins(line) {
        take(entry)
        entry = Entry()
      }
      entry.read(line)
    }
    take(entry)
  }

  /// The words for a count, with places for arguments; nil where they are missing.
  func form(of key: String, count: Int) -> String? {
    guard let forms = forms[key] else { return nil }
    return forms.count == 1 ? forms[0] : forms[min(rule.form(for: count), forms.count - 1)]
  }

  private mutating func take(_ entry: Entry) {
    guard entry.isWhole, !entry.isFuzzy, entry.forms.allSatisfy({ !$0.isEmpty }) else { return }
    let translated = entry.forms.map { String(decoding: $0, as: UTF8.self) }
    if entry.key.isEmpty {
      rule = PluralRule(header: translated[0])
    } else {
      forms[String(decoding: entry.key, as: UTF8.self)] = translated
    }
  }
}
