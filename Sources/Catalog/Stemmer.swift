import CStemmer

/// Reduces folded words of one language to their stems, by Snowball's algorithms.
///
///     Stemmer(language: "en")?.stem(of: "revolutions")   // "revolut"
///
/// A stemmer is not shared between threads: each reader of words has its own. Stems of recent words
/// are kept in a small direct-mapped table, since a text's words repeat: a look-up costs a tenth of
/// a stemming.
final class Stemmer {
  private let handle: OpaquePointer
  private var slots: [Slot]

  /// A word and its stem, both of at most 15 bytes, or nothing.
  private struct Slot {
    var word: SIMD16<UInt8> = .zero
    var stem: SIMD16<UInt8> = .zero
  }

  private static let slotCount = 1 << 14

  /// Languages that have a stemmer here, by ISO 639-1 code, with Snowball's name for each.
  static let algorithms: [String: String] = [
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
  ]

  /// A stemmer for the language of that ISO 639-1 code, or nil where there is none.
  init?(language: String) {
    guard let name = Self.algorithms[language],
      let handle = sb_stemmer_new(name, "UTF_8")
    else { return nil }
    self.handle = handle
    slots = Array(repeating: Slot(), count: Self.slotCount)
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  /// Replaces a folded word by its stem.
  func stem(_ word: inout [UInt8]) {
    guard word.count <= 15 else { return stemUncached(&word) }
    let key = Self.packed(word)
    let index = Self.index(of: key)
    if slots[index].word != key {
      stemUncached(&word)
      guard word.count <= 15 else { return }
      slots[index] = Slot(word: key, stem: Self.packed(word))
      return
    }
    let stem = slots[index].stem
    word.removeAll(keepingCapacity: true)
    for position in 0..<Int(stem[15]) { word.append(stem[position]) }
  }

  private func stemUncached(_ word: inout [UInt8]) {
    guard let stem = sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return }
    let length = Int(sb_stemmer_length(handle))
    word.replaceSubrange(0..., with: UnsafeBufferPointer(start: stem, count: length))
  }

  /// The bytes, with their count in the last place.
  private static func packed(_ word: [UInt8]) -> SIMD16<UInt8> {
    var packed = SIMD16<UInt8>.zero
    for (position, byte) in word.enumerated() { packed[position] = byte }
    packed[15] = UInt8(word.count)
    return packed
  }

  private static func index(of key: SIMD16<UInt8>) -> Int {
    let halves = unsafeBitCast(key, to: SIMD2<UInt64>.self)
    let mixed = (halves[0] ^ (halves[1] &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & (slotCount - 1)
  }
}
