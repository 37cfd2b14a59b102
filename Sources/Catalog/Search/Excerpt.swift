/// A passage of an article around an occurrence of what was looked for.
public struct Excerpt: Hashable, Sendable {
  /// The passage on one line, with an ellipsis where it is cut.
  public let text: String

  /// The occurrences in `text`, in UTF-8 offsets.
  public let marks: [Range<Int>]

  /// The ¶ in which the passage begins, where that is a numbered paragraph.
  public let paragraph: Int?

  /// How many occurrences the whole text has; if none, how many the title has.
  public let occurrences: Int

  /// Where the first occurrence of the passage stands in the article's text; nil where it has none.
  public let hit: Int?
}

extension Excerpt {
  /// The passage of some `length` bytes with the most occurrences, the earliest of equals.
  ///
  /// It begins some words before its first occurrence, and at a word's beginning.
  ///
  /// - Parameters:
  ///   - text: the text of a document, its blocks separated by line feeds.
  ///   - occurrences: as of `SearchTerms.occurrences`; where there is none, the beginning is taken.
  ///   - besides: occurrences in the title, which are counted where the text has none.
  ///   - paragraph: the number of the paragraph at an offset.
  public init(
    of text: [UInt8], occurrences: [Range<Int>], besides: Int = 0, length: Int = 160,
    paragraph: (Int) -> Int? = { _ in nil }
  ) {
    let first = Self.densest(occurrences, within: length * 2 / 3)
    let hit = occurrences.isEmpty ? 0 : occurrences[first].lowerBound
    let start = Self.start(in: text, before: hit, lead: length / 3)
    let end = Self.end(in: text, from: hit, after: max(start + length, hit))
    let isCut = start > 0 && text[start - 1] != 0x0A
    var bytes = isCut ? Array("…".utf8) : []
    let shift = bytes.count - start
    bytes += text[start..<end].map { $0 < 0x20 ? 0x20 : $0 }
    if end < text.count, text[end] != 0x0A { bytes += Array("…".utf8) }
    self.text = String(decoding: bytes, as: UTF8.self)
    marks = occurrences.filter { $0.lowerBound >= start && $0.upperBound <= end }
      .map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    self.paragraph = paragraph(hit)
    self.occurrences = occurrences.isEmpty ? besides : occurrences.count
    self.hit = occurrences.isEmpty ? nil : hit
  }

  /// The index of the occurrence from which most others follow within `length` bytes.
  private static func densest(_ occurrences: [Range<Int>], within length: Int) -> Int {
    var best = (first: 0, count: 0)
    var last = 0
    for first in occurrences.indices {
      last = max(last, first)
      while last < occurrences.count,
        occurrences[last].upperBound - occurrences[first].lowerBound <= length
      {
        last += 1
      }
      if last - first > best.count { best = (first, last - first) }
    }
    return best.first
  }

  /// The beginning of a word, or of the block, at most `lead` bytes before the hit.
  private static func start(in text: [UInt8], before hit: Int, lead: Int) -> Int {
    let earliest = max(0, hit - lead)
    let block = text[earliest..<hit].lastIndex(of: 0x0A).map { $0 + 1 }
    if let block { return block }
    if earliest == 0 { return 0 }
    return text[earliest..<hit].firstIndex(of: 0x20).map { $0 + 1 } ?? hit
  }

  /// The end of the block in which the hit is, or of the last word before an offset in it, without
  /// cutting a character.
  private static func end(in text: [UInt8], from hit: Int, after offset: Int) -> Int {
    let block = text[hit...].firstIndex(of: 0x0A) ?? text.count
    guard offset < block else { return block }
    let word = text[hit..<max(hit, offset)].lastIndex { $0 <= 0x20 }
    if let word, word > (hit + offset) / 2 { return word }
    return text[offset...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
  }
}

extension Excerpt {
  /// The passage cut at the borders of its marks.
  ///
  ///     excerpt.pieces.map(\.text)   // ["the law of ", "mutual aid", " in nature"]
  public var pieces: [(text: String, isMarked: Bool)] {
    var pieces: [(String, Bool)] = []
    let bytes = Array(text.utf8)
    var position = 0
    for mark in marks where mark.lowerBound >= position && mark.upperBound <= bytes.count {
      pieces.append((String(decoding: bytes[position..<mark.lowerBound], as: UTF8.self), false))
      pieces.append((String(decoding: bytes[mark], as: UTF8.self), true))
      position = mark.upperBound
    }
    pieces.append((String(decoding: bytes[position...], as: UTF8.self), false))
    return pieces.filter { !$0.0.isEmpty }
  }
}
