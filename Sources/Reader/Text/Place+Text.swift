import Markup
import Notebook
import Revisions
import Screen

extension Place {
  /// The place of an offset in a document: its ¶, and the words of it before the offset.
  ///
  ///     Place(offset: 0, in: document)   // ¶ 0 or 1, word 0
  init(offset: Int, in document: Document) {
    let number = document.paragraphNumber(before: offset)
    let start = document.range(ofParagraph: number)?.lowerBound ?? 0
    let words = document.words(from: start).prefix { $0.lowerBound < offset }.count
    let share = Double(offset) / Double(max(1, document.text.count))
    var anchor = TextAnchor(at: offset, in: document)
    anchor.paragraph = number
    self.init(
      paragraph: number, word: words, progress: min(1, share),
      anchor: anchor.exact.isEmpty ? nil : anchor)
  }

  /// The share of the text before the place, in whole percent, as the status of its article tells it.
  var percent: Int { Int(progress * 100 + 1e-9) }

  /// Whether the article was left there half-way.
  var isUnfinished: Bool { progress > 0 && progress < 1 }

  /// The words that stood there, to be put inside of quotation marks.
  var quotation: SafeText { SafeText(anchor?.exact ?? "", as: .field).insideQuotationMarks }

  /// The offset of the place in a document, found again by its words where the document was revised;
  /// nil where they are gone. Of a place without words it is the nearest one.
  func offset(in document: Document) -> Int? {
    let numbered = numberedOffset(in: document)
    guard let anchor, Place(offset: numbered, in: document).anchor != anchor else {
      return numbered
    }
    if case .found(let range) = anchor.placement(in: document) { return range.lowerBound }
    return nil
  }

  /// The offset by paragraph and word alone; the nearest one where the document has become shorter.
  private func numberedOffset(in document: Document) -> Int {
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
