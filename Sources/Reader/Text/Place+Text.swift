import Markup
import Notebook

extension Place {
  /// The place of an offset in a document: its ¶, and the words of it before the offset.
  ///
  ///     Place(offset: 0, in: document)   // ¶ 0 or 1, word 0
  init(offset: Int, in document: Document) {
    let number = document.paragraphNumber(before: offset)
    let start = document.range(ofParagraph: number)?.lowerBound ?? 0
    let words = document.words(from: start).prefix { $0.lowerBound < offset }.count
    let share = Double(offset) / Double(max(1, document.text.count))
    self.init(paragraph: number, word: words, progress: min(1, share))
  }

  /// The share of the text before the place, in whole percent, as the status of its article tells it.
  var percent: Int { Int(progress * 100 + 1e-9) }

  /// The offset of the place in a document; the nearest one where the document has become shorter.
  func offset(in document: Document) -> Int {
    let number = min(paragraph, document.paragraphCount)
    let start = document.range(ofParagraph: number)?.lowerBound ?? 0
    let words = document.words(from: start).dropFirst(word)
    return Array(words.prefix(1)).first?.lowerBound ?? start
  }
}

extension Document {
  /// The number of the last paragraph that begins at or before an offset; 0 before the first.
  public func paragraphNumber(before offset: Int) -> Int {
    var low = 0
    var high = paragraphCount
    while low < high {
      let middle = (low + high + 1) / 2
      let start = range(ofParagraph: middle)?.lowerBound ?? .max
      if start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The words from an offset on, as runs of bytes above the space.
  func words(from start: Int) -> some Sequence<Range<Int>> {
    sequence(state: start) { position -> Range<Int>? in
      while position < text.count, text[position] <= 0x20 { position += 1 }
      guard position < text.count else { return nil }
      let begun = position
      while position < text.count, text[position] > 0x20 { position += 1 }
      return begun..<position
    }
  }
}
