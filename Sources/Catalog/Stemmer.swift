import CStemmer

/// Reduces folded words of one language to their stems, by Snowball's algorithms; folded endings get
/// their accents again before (see `AccentedEndings`).
///
///     Stemmer(language: "en")?.stem(of: "revolutions")   // "revolut"
///
/// A stemmer is not shared between threads: each reader of words has its own. Stems of recent words
/// are kept in a small direct-mapped table, since a text's words repeat: a look-up costs a tenth of
/// a stemming. A query's few words do without the table.
final class Stemmer {
  private let handle: OpaquePointer
  private let endings: AccentedEndings?
  private var slots: UnsafeMutablePointer<Slot>?

  /// Hashes of the words noted so far, or nil where none are to be noted.
  private var noted: Set<Int>?
  private var forms: [WordForm] = []

  /// A word and its stem, or nothing.
  private struct Slot {
    var word = ShortWord()
    var stem = ShortWord()
  }

  private static let slotCount = 1 << 16

  /// Words before the table is made.
  private var wordsUntilTable = 64

  /// Bytes of the longest word that is noted.
  private static let longestForm = 80

  /// Languages that have a stemmer here, by ISO 639-1 code, with Snowball's name for each.
  static let algorithms: [String: String] = [
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
  ]

  /// A stemmer for the language of that ISO 639-1 code, or nil where there is none.
  ///
  /// - Parameter isNotingForms: whether words that differ from their stems are kept for `takeForms`.
  init?(language: String, isNotingForms: Bool = false) {
    guard let name = Self.algorithms[language],
      let handle = sb_stemmer_new(name, "UTF_8")
    else { return nil }
    self.handle = handle
    endings = AccentedEndings(language: language)
    noted = isNotingForms ? [] : nil
  }

  deinit {
    sb_stemmer_delete(handle)
    slots?.deallocate()
  }

  /// Replaces a folded word by its stem.
  func stem(_ word: inout [UInt8]) {
    guard word.count <= ShortWord.longest, let slots = slots ?? makeTable() else {
      return stemUncached(&word)
    }
    let key = ShortWord(word)
    let slot = slots + key.hash & (Self.slotCount - 1)
    if slot.pointee.word == key {
      if slot.pointee.stem != key { slot.pointee.stem.replace(&word) }
    } else {
      stemUncached(&word)
      if word.count <= ShortWord.longest {
        slot.pointee = Slot(word: key, stem: ShortWord(word))
      }
    }
  }

  /// The table of recent words, once there were more than a query has.
  private func makeTable() -> UnsafeMutablePointer<Slot>? {
    wordsUntilTable -= 1
    guard wordsUntilTable == 0 else { return nil }
    let table = UnsafeMutablePointer<Slot>.allocate(capacity: Self.slotCount)
    table.initialize(repeating: Slot(), count: Self.slotCount)
    slots = table
    return table
  }

  private func stemUncached(_ word: inout [UInt8]) {
    let restored = endings?.restore(in: word)
    let whole = restored ?? word
    guard let bytes = sb_stemmer_stem(handle, whole, Int32(clamping: whole.count)) else { return }
    let stem = UnsafeBufferPointer(start: bytes, count: Int(sb_stemmer_length(handle)))
    if let endings, restored != nil {
      finish(&word, endings.fold(stem))
    } else {
      finish(&word, stem)
    }
  }

  private func finish(_ word: inout [UInt8], _ stem: some Collection<UInt8>) {
    if noted != nil { note(word, stem) }
    word.replaceSubrange(0..., with: stem)
  }

  private func note(_ word: [UInt8], _ stem: some Collection<UInt8>) {
    guard word.count <= Self.longestForm, !word.elementsEqual(stem),
      noted?.insert(word.hashValue).inserted == true
    else { return }
    forms.append(
      WordForm(
        word: String(decoding: word, as: UTF8.self), term: String(decoding: stem, as: UTF8.self)))
  }

  /// The words noted since the last call.
  func takeForms() -> [WordForm] {
    defer { forms = [] }
    return forms
  }
}

/// At most 15 bytes, with their count in the last place, as two numbers that are soon compared.
private struct ShortWord: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let longest = 15

  init() {}

  init(_ word: [UInt8]) {
    withUnsafeMutableBytes(of: &self) { bytes in word.withUnsafeBytes(bytes.copyMemory) }
    high |= UInt64(word.count) << 56
  }

  var hash: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  /// Makes these bytes another word's.
  func replace(_ word: inout [UInt8]) {
    let length = Int(high >> 56)
    withUnsafeBytes(of: self) { bytes in
      let stem = UnsafeRawBufferPointer(rebasing: bytes[..<length])
      if length > word.count { return word.replaceSubrange(0..., with: stem) }
      word.removeLast(word.count - length)
      word.withUnsafeMutableBytes { $0.copyMemory(from: stem) }
    }
  }
}
