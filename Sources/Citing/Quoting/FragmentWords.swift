import Foundation
import Markup

/// The words of a text as a browser finds them when it looks for a text fragment: in any case, with or
/// without accents, whole.
struct FragmentWords {
  /// A word.
  struct Word {
    /// Where it stands in the text.
    let range: Range<Int>
    /// Its letters in lower case, without accents.
    let folded: String
    /// Which of the document's leaves, or cells of a table, it stands in.
    let block: Int
    /// Whether it is whole on the page that was published: no mark of a note or of a page touches it.
    let isWhole: Bool
    /// Whether nothing stands between it and the word before on that page but what stands here.
    let followsDirectly: Bool
  }

  /// The words in their order.
  let words: [Word]

  /// The words of a document.
  init(of document: Document) {
    var words: [Word] = []
    for (number, leaf) in document.leaves.enumerated() {
      words += LeafReader(document, document.blocks[leaf].range, block: number).words()
    }
    self.words = words
  }

  /// The indices of the words in a range of the text, those that it touches included.
  func indices(in range: Range<Int>) -> Range<Int> {
    let first = partition { $0.range.upperBound > range.lowerBound }
    let last = partition { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, last)
  }

  private func partition(_ isAfter: (Word) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A word as it is compared.
  static func folded(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
    if isPlain { return word.lowercased() }
    return word.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  /// The words of a text that stands by itself, as they are compared.
  static func folded(words text: String) -> [String] {
    let document = Document(text: text.split { $0.isWhitespace }.joined(separator: " "))
    return FragmentWords(of: document).words.map(\.folded)
  }
}

/// Reads the words of a leaf.
private struct LeafReader {
  private let document: Document
  private let leaf: Range<Int>
  private let block: Int
  /// What is not on the page as it is here: marks of notes, labels, what the reader added. In order.
  private let strange: [Range<Int>]
  private let pages: Set<Int>

  init(_ document: Document, _ leaf: Range<Int>, block: Int) {
    self.document = document
    self.leaf = leaf
    self.block = block
    strange = Self.strange(in: leaf, of: document)
    pages = Set(document.pageMarks(in: leaf).map(\.offset))
  }

  /// What of a leaf is written otherwise on the page, as ranges apart from each other.
  private static func strange(in leaf: Range<Int>, of document: Document) -> [Range<Int>] {
    let all = document.inlines(in: leaf).flatMap { strange($0, document) }
      .sorted { $0.lowerBound < $1.lowerBound }
    return all.reduce(into: []) { merged, range in
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  private static func strange(_ inline: Inline, _ document: Document) -> [Range<Int>] {
    let (start, end) = (inline.range.lowerBound, inline.range.upperBound)
    switch inline.kind {
    case .noteMark, .image, .ruby, .superscript, .subscript: return [inline.range]
    case .quotation: return [start..<min(end, start + 3), max(start, end - 3)..<end]
    case .deletion: return [start..<min(end, start + 2), max(start, end - 2)..<end]
    case .abbreviation(let title?):
      return [end..<min(document.text.count, end + title.utf8.count + 3)]
    default: return []
    }
  }

  func words() -> [FragmentWords.Word] {
    var words: [FragmentWords.Word] = []
    var offset = leaf.lowerBound
    var start: Int?
    var cell = 0
    var isBroken = false
    var next = 0
    func close(at end: Int) {
      guard let first = start else { return }
      start = nil
      // What touches a word, also at its end, may be a part of it on the page.
      while next < strange.count, strange[next].upperBound < first { next += 1 }
      let isTouched = next < strange.count && strange[next].lowerBound <= end
      let isCut =
        !pages.isEmpty && (first + 1..<max(first + 1, end)).contains(where: pages.contains)
      let isWhole = !isTouched && !isCut
      let text = document.string(in: first..<end).replacing("\u{AD}", with: "")
      words.append(
        FragmentWords.Word(
          range: first..<end, folded: FragmentWords.folded(text),
          block: block << 16 | cell & 0xFFFF,
          isWhole: isWhole, followsDirectly: !isBroken && isWhole))
      isBroken = !isWhole
    }
    for scalar in document.string(in: leaf).unicodeScalars {
      if !pages.isEmpty, start == nil, offset > leaf.lowerBound, pages.contains(offset) {
        isBroken = true
      }
      if Self.isOfWord(scalar) {
        if start == nil { start = offset }
      } else {
        close(at: offset)
        if scalar == "\t" || scalar == "\n" { cell += 1 }
        while next < strange.count, strange[next].upperBound <= offset { next += 1 }
        if next < strange.count, strange[next].contains(offset) { isBroken = true }
      }
      offset += UTF8.width(scalar)
    }
    close(at: offset)
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered || scalar == "\u{AD}"
  }
}
