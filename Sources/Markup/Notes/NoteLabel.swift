/// The label of a note's mark, as its author wrote it: `1`, `[3]`, `*`, `a`, `note 2`.
package struct NoteLabel {
  /// Whether it is a number, a Roman numeral, a single letter, or a sign such as `*` or `†`.
  let isNumberOrSign: Bool

  /// The longest label, in bytes, with its brackets.
  private static let longest = 16

  /// The label that a link shows; nil when it is none: empty, long, or of several words.
  static func read(_ tree: ElementTree, at link: Int) -> NoteLabel? {
    guard let text = tree.shortText(at: link, limit: longest) else { return nil }
    let words = words(of: text)
    guard let word = words.first, words.count <= 2 else { return nil }
    if words.count == 2 {
      return Int(words[1]) == nil ? nil : NoteLabel(isNumberOrSign: false)
    }
    return NoteLabel(isNumberOrSign: isNumber(word) || isSign(word))
  }

  /// Whether text is a label and its brackets, and nothing more.
  static func isPunctuated(_ text: [UInt8]) -> Bool {
    (1...2).contains(words(of: text).count)
  }

  /// Whether text has words: more than the letters and arrows of links back.
  static func holdsWords(_ text: [UInt8]) -> Bool {
    guard text.count > 3, text.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) else {
      return false
    }
    let words = String(decoding: text, as: UTF8.self).split { !$0.isLetter }
    return words.contains { $0.count > 3 && !isNumber(String($0)) }
  }

  /// Whether a text is what marks of notes are: a number, a letter or a sign, with its brackets.
  package static func isMark(_ text: String) -> Bool {
    let words = words(of: Array(text.utf8.prefix(longest)))
    guard text.utf8.count <= longest, words.count == 1 else { return false }
    return isNumber(words[0]) || isSign(words[0])
  }

  /// Whether an id is one that makers give to notes: `fn1`, `_ftn2`, `cite_note-3`, `Footnote_4`.
  package static func isNoteID(_ id: String) -> Bool {
    let lowered = id.lowercased().drop { $0 == "_" }
    let prefix = lowered.prefix { $0.isLetter || $0 == "_" }
    let names = ["fn", "ftn", "edn", "footnote", "endnote", "cite_note", "sdfootnote", "sdendnote"]
    let word = prefix.hasSuffix("_") ? prefix.dropLast() : prefix
    return names.contains { word == $0 || prefix.hasPrefix($0 + "_") }
      || lowered.wholeNote(of: "note") || lowered.wholeNote(of: "en")
  }

  /// The words of a label without its brackets.
  private static func words(of text: [UInt8]) -> [String] {
    if text.allSatisfy({ $0 < 0x80 }) {
      let bare = text.filter { !"[](){}.,:^".utf8.contains($0) }
      return bare.split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x0B })
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let signs = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      !"[](){}.,:^".unicodeScalars.contains($0) && $0 != "\u{FE0E}" && $0 != "\u{AD}"
    }
    return String(String.UnicodeScalarView(signs)).split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  private static func isNumber(_ label: String) -> Bool {
    if label.utf8.count <= 5, label.utf8.allSatisfy(ASCII.isDigit) { return true }
    if label.count <= 5, label.allSatisfy(\.isNumber) { return true }
    if label.count == 1, label.first?.isLetter == true { return true }
    return label.count <= 7 && label.lowercased().allSatisfy { "ivxlc".contains($0) }
  }

  private static func isSign(_ label: String) -> Bool {
    label.count <= 4 && label.allSatisfy { "*†‡§¶#∗⁂✱".contains($0) }
  }
}

extension Substring {
  /// Whether it is a word followed by a number, perhaps after a hyphen or a low line: `note-3`.
  fileprivate func wholeNote(of word: String) -> Bool {
    guard hasPrefix(word) else { return false }
    let number = dropFirst(word.count).drop { $0 == "-" || $0 == "_" }
    return !number.isEmpty && number.allSatisfy(\.isNumber)
  }
}
