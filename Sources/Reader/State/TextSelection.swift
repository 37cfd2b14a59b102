import Markup

/// A part of an article's text that is selected: from the character where it was begun to the one
/// where its cursor stands, both included; or whole paragraphs.
struct TextSelection: Sendable, Equatable {
  /// The offset of the character where it was begun.
  var anchor: Int

  /// The offset of the character where its cursor stands.
  var cursor: Int

  /// Whether it is of whole paragraphs, headings and the like.
  var isOfParagraphs: Bool

  /// What is selected, in UTF-8 offsets of the document's text.
  func range(in document: Document) -> Range<Int> {
    let (first, last) = (min(anchor, cursor), max(anchor, cursor))
    if isOfParagraphs {
      return document.rangeOfLeaf(at: first).lowerBound..<document.rangeOfLeaf(at: last).upperBound
    }
    return first..<document.offset(ofCharacterAfter: last)
  }

  /// Exchanges the end that moves with the one that stays.
  mutating func turn() {
    (anchor, cursor) = (cursor, anchor)
  }
}

/// How a selection's cursor moves.
enum TextMotion: Sendable {
  case characters(Int)
  /// To the beginning of a word.
  case words(Int)
  /// To the end of this word, or of the next one.
  case wordEnd
  case lines(Int)
  case lineStart
  case lineEnd
  case paragraphs(Int)
  case start
  case end
  /// To an offset where a character begins.
  case offset(Int)
}

extension Document {
  /// The text of the leaf at an offset.
  func rangeOfLeaf(at offset: Int) -> Range<Int> {
    leaves.isEmpty ? 0..<text.count : blocks[leaves[leaf(at: offset)]].range
  }

  /// Bytes within which a character ends; a longer one is cut.
  private static let longestCharacter = 64

  /// The offset after the character that begins at an offset.
  func offset(ofCharacterAfter offset: Int) -> Int {
    guard offset < text.count else { return text.count }
    let near = string(in: offset..<min(offset + Self.longestCharacter, text.count))
    return offset + max(1, near.first?.utf8.count ?? 1)
  }

  /// The offset of the character before an offset; 0 at the beginning.
  func offset(ofCharacterBefore offset: Int) -> Int {
    var start = max(0, offset - Self.longestCharacter)
    while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    return offset - max(min(offset, 1), string(in: start..<offset).last?.utf8.count ?? 0)
  }

  /// The beginning of the next word after an offset, or of the word before it.
  func offset(ofWordFrom offset: Int, by step: Int) -> Int {
    var position = offset
    if step > 0 {
      while position < text.count, text[position] > 0x20 { position += 1 }
      while position < text.count, text[position] <= 0x20 { position += 1 }
      return position < text.count ? position : offset
    }
    while position > 0, text[position - 1] <= 0x20 { position -= 1 }
    while position > 0, text[position - 1] > 0x20 { position -= 1 }
    return position
  }

  /// The last character of the word at an offset, of the next one where that is the offset's own.
  func offset(ofWordEndAfter offset: Int) -> Int {
    var position = self.offset(ofCharacterAfter: offset)
    while position < text.count, text[position] <= 0x20 { position += 1 }
    while position < text.count, text[position] > 0x20 { position += 1 }
    return self.offset(ofCharacterBefore: position)
  }
}
