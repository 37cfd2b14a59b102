/// Reads the folded words of a text, one after the other, with the place of each.
///
/// The one definition of what a word is: the index is made with it, queries are prepared with it and
/// hits are marked with it, so that they cannot disagree. Folding takes away case, accents and
/// ligatures (see `FoldedScalar`); apostrophes and hyphens separate. The mark of a note at a word's
/// end, raised or in brackets, is left out.
///
///     var reader = WordReader()
///     reader.forEachWord(in: Array("L’Entr’aide, 1906".utf8)) { word, range in … }
///     // "l" 0..<1, "entr" 4..<8, "aide" 11..<15, "1906" 17..<21
///
/// Letters of ASCII are taken a run at a time; a scalar beyond ASCII is folded once and remembered,
/// in tables of 256 scalars that are made when the first of them comes.
struct WordReader {
  private var near = [[FoldedScalar?]](repeating: [], count: 0x30)
  private var far: [Unicode.Scalar: FoldedScalar] = [:]
  private var word: [UInt8] = []

  /// Calls `visit` with each folded word and its range of UTF-8 offsets in `text`, or in a part of
  /// it.
  ///
  /// `visit` may change the word (stem it): it is a copy for its use.
  mutating func forEachWord(
    in text: [UInt8], _ part: Range<Int>? = nil,
    _ visit: (_ word: inout [UInt8], _ range: Range<Int>) -> Void
  ) {
    text.withUnsafeBufferPointer { forEachWord(in: $0, part ?? 0..<text.count, visit) }
  }

  private mutating func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>,
    _ visit: (inout [UInt8], Range<Int>) -> Void
  ) {
    let end = part.upperBound
    var position = part.lowerBound
    var start = position
    word.removeAll(keepingCapacity: true)
    let isLetter = Self.asciiLetters
    while position < end {
      let byte = text[position]
      if isLetter[Int(byte)] {
        if word.isEmpty { start = position }
        position = takeLetters(text, position..<end, isLetter)
      } else if byte < 0x80 {
        finish(start..<position, visit)
        position += byte == UInt8(ascii: "[") ? Self.lengthOfNoteMark(text, position, part) : 1
      } else {
        let (scalar, length) = Self.scalar(in: text, at: position)
        take(scalar, at: position..<(position + length), &start, visit)
        position += length
      }
    }
    finish(start..<end, visit)
  }

  /// Takes all ASCII letters and digits that follow, in lower case: that sets one bit, which digits
  /// have too. The offset after them.
  @inline(__always)
  private mutating func takeLetters(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isLetter: [Bool]
  ) -> Int {
    var position = range.lowerBound + 1
    while position < range.upperBound, isLetter[Int(text[position])] { position += 1 }
    let first = word.count
    word.append(contentsOf: UnsafeBufferPointer(rebasing: text[range.lowerBound..<position]))
    word.withUnsafeMutableBufferPointer { for index in first..<$0.count { $0[index] |= 0x20 } }
    return position
  }

  /// The length of a note's mark, such as `[12]`, right after a word or its punctuation: it is no
  /// word, and phrases go on after it. 1 where it is a mere bracket.
  private static func lengthOfNoteMark(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ part: Range<Int>
  ) -> Int {
    let end = part.upperBound
    guard position > part.lowerBound, text[position - 1] > 0x20 else { return 1 }
    var last = position + 1
    while last < end, last < position + 5, (0x30...0x39).contains(text[last]) { last += 1 }
    return last > position + 1 && last < end && text[last] == UInt8(ascii: "]")
      ? last + 1 - position : 1
  }

  private mutating func take(
    _ scalar: Unicode.Scalar, at range: Range<Int>, _ start: inout Int,
    _ visit: (inout [UInt8], Range<Int>) -> Void
  ) {
    switch folded(scalar) {
    case .separator:
      finish(start..<range.lowerBound, visit)
    case .nothing:
      if scalar == "\u{306}" { joinBreve() }
    case .letters(let letters):
      if word.isEmpty { start = range.lowerBound }
      word.append(contentsOf: letters)
    case .word(let letters):
      finish(start..<range.lowerBound, visit)
      word.append(contentsOf: letters)
      finish(range, visit)
    }
  }

  private mutating func finish(
    _ range: Range<Int>, _ visit: (inout [UInt8], Range<Int>) -> Void
  ) {
    guard !word.isEmpty else { return }
    visit(&word, range)
    word.removeAll(keepingCapacity: true)
  }

  /// A decomposed й is the same letter as a composed one.
  private mutating func joinBreve() {
    guard word.suffix(2) == [0xD0, 0xB8] else { return }
    word[word.count - 1] = 0xB9
  }

  private mutating func folded(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let (table, index) = (Int(scalar.value >> 8), Int(scalar.value & 0xFF))
    guard table < near.count else {
      if let known = far[scalar] { return known }
      let folded = FoldedScalar(scalar)
      far[scalar] = folded
      return folded
    }
    if near[table].isEmpty { near[table] = Array(repeating: nil, count: 256) }
    if let known = near[table][index] { return known }
    let folded = FoldedScalar(scalar)
    near[table][index] = folded
    return folded
  }

  /// The scalar that begins at `position`, and its length in bytes; U+FFFD for what is not UTF-8.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Unicode.Scalar, Int) {
    let lead = text[position]
    let length = lead >= 0xF8 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, position + length <= text.count,
      text[(position + 1)..<(position + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// For each byte whether it is a letter or a digit of ASCII.
  private static let asciiLetters: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
