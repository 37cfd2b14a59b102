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
    var entry = Entry()
    for line in po.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || (entry.isWhole && (line.hasPrefix("#") || line.hasPrefix("msgid "))) {
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
    if entry.key.isEmpty {
      rule = PluralRule(header: entry.forms[0])
    } else {
      forms[entry.key] = entry.forms
    }
  }
}

extension Translations {
  /// A message of a PO file while it is read, line by line.
  private struct Entry {
    var key = ""
    var forms: [String] = []
    var isFuzzy = false
    private var isPlural = false
    private var hasKey = false

    var isWhole: Bool { hasKey && !forms.isEmpty }

    mutating func read(_ line: Substring) {
      if line.hasPrefix("#,"), line.contains("fuzzy") { isFuzzy = true }
      guard let quote = line.firstIndex(of: "\""), !line.hasPrefix("#") else { return }
      let text = Self.unquoted(line[quote...])
      let word = line[..<quote]
      if word.hasPrefix("msgid_plural") {
        isPlural = true
      } else if word.hasPrefix("msgid") {
        (key, hasKey) = (text, true)
      } else if word.hasPrefix("msgstr") {
        forms.append(text)
      } else if !forms.isEmpty {
        forms[forms.count - 1] += text
      } else if !isPlural {
        key += text
      }
    }

    /// What stands between quotation marks, with its escapes resolved.
    private static func unquoted(_ quoted: Substring) -> String {
      var text = ""
      var isEscaped = false
      for character in quoted.dropFirst() {
        if isEscaped {
          text.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          break
        } else {
          text.append(character)
        }
      }
      return text
    }
  }
}
