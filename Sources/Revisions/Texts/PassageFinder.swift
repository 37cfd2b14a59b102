import Markup

// Long passages are found by pieces.
//
// To compare thousands of words with as many in several places takes time in proportion to their product
// where they differ, and a paragraph that was moved out of a passage would pull its end along. So of a
// passage of more than some paragraphs' words up to 32 pieces are looked for, each like a quotation of its
// own whose context is what stands around it in the passage. The longest chain of pieces that follow each
// other as they did, with no more put in between than half as much again, is the passage; half of all
// pieces must be in it.

/// Finds what an anchor quotes in a text, however long it is.
struct PassageFinder {
  private let anchor: TextAnchor
  private let document: Document
  private let text: WordPlaces
  /// The words of the anchor, and which of them are quoted.
  private let sought: [Int32]
  private let quoted: Range<Int>
  /// The signs of the quotation before its first word and after its last one.
  private let edges: (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)

  /// Words of a passage that is compared as a whole.
  private static let mostWords = 160
  /// Words of a piece, and of what stands before and after it.
  private static let piece = 48
  private static let context = 8
  private static let mostPieces = 32
  /// Words that may be put in between two pieces, besides half of what stood there.
  private static let mostPutIn = 120

  init(_ anchor: TextAnchor, in document: Document, _ text: WordPlaces) {
    self.anchor = anchor
    self.document = document
    self.text = text
    let exact = Array(anchor.exact.utf8)
    let words = AnchorWords(of: exact)
    let before = AnchorWords(of: Array(anchor.prefix.utf8)).hashes
    let after = AnchorWords(of: Array(anchor.suffix.utf8)).hashes
    sought = (before + words.hashes + after).map { text.number(of: $0) }
    quoted = before.count..<before.count + words.hashes.count
    edges = (
      exact[..<(words.ranges.first?.lowerBound ?? 0)],
      exact[(words.ranges.last?.upperBound ?? exact.count)...]
    )
  }

  /// Where the anchor is.
  func placement() -> TextAnchor.Placement {
    guard !quoted.isEmpty, !text.words.isEmpty else { return .lost }
    let words = quoted.count <= Self.mostWords ? find(sought[...], quoted) : findByPieces()
    return words.map { .found(range(of: $0)) } ?? .lost
  }

  private func find(_ sought: ArraySlice<Int32>, _ quoted: Range<Int>) -> ClosedRange<Int>? {
    AnchorFinder(
      sought, quoted: quoted, paragraph: anchor.paragraph, in: document, text
    ).words()
  }

  /// A piece of the passage, and where it was found.
  private struct Piece {
    let offset: Int
    let words: ClosedRange<Int>
    /// The most pieces that follow each other up to this one, and the one before it.
    var count = 1
    var former: Int?
  }

  private func findByPieces() -> ClosedRange<Int>? {
    let count = min(Self.mostPieces, quoted.count / Self.piece)
    let room = quoted.count - Self.piece
    var pieces: [Piece] = []
    for index in 0..<count {
      let start = quoted.lowerBound + index * room / (count - 1)
      let end = start + Self.piece
      let around = max(0, start - Self.context)..<min(sought.count, end + Self.context)
      guard let words = find(sought[around], start..<end) else { continue }
      var piece = Piece(offset: start, words: words)
      for (index, other) in pieces.enumerated()
      where other.count >= piece.count && Self.follows(piece, other) {
        piece.count = other.count + 1
        piece.former = index
      }
      pieces.append(piece)
    }
    guard let last = pieces.max(by: { $0.count < $1.count }), 2 * last.count >= count else {
      return nil
    }
    var first = last
    while let former = first.former { first = pieces[former] }
    return beginning(before: first)...end(after: last)
  }

  /// Where the passage begins whose first piece that was found is not its first one: where most of what
  /// stood before it stands there still, with that.
  private func beginning(before piece: Piece) -> Int {
    let missing = quoted.lowerBound..<piece.offset
    let room = missing.count + missing.count / 4
    let place = max(0, piece.words.lowerBound - room)..<piece.words.lowerBound
    let runs = SequenceDiff.runs(Array(sought[missing]), Array(text.words[place]))
    guard Self.isMost(runs, of: missing), let first = runs.first else {
      return piece.words.lowerBound
    }
    return max(place.lowerBound, place.lowerBound + first.new - first.old)
  }

  /// Where the passage ends, in the same way.
  private func end(after piece: Piece) -> Int {
    let missing = min(piece.offset + Self.piece, quoted.upperBound)..<quoted.upperBound
    let start = piece.words.upperBound + 1
    let place = start..<max(start, min(text.words.count, start + missing.count + missing.count / 4))
    let runs = SequenceDiff.runs(Array(sought[missing]), Array(text.words[place]))
    guard Self.isMost(runs, of: missing), let last = runs.last else {
      return piece.words.upperBound
    }
    return min(place.upperBound, start + last.newEnd + missing.count - last.oldEnd) - 1
  }

  private static func isMost(_ runs: [CommonRun], of missing: Range<Int>) -> Bool {
    2 * runs.reduce(0) { $0 + $1.count } >= missing.count
  }

  /// Whether a piece stands after another about as far as it did.
  private static func follows(_ piece: Piece, _ other: Piece) -> Bool {
    let gap = piece.words.lowerBound - other.words.lowerBound
    let former = piece.offset - other.offset
    return piece.words.upperBound > other.words.upperBound && gap > 0
      && gap <= former + former / 2 + mostPutIn
  }

  /// The range of some words, with the signs of the quotation around them.
  private func range(of words: ClosedRange<Int>) -> Range<Int> {
    let range = text.ranges[words.lowerBound].lowerBound..<text.ranges[words.upperBound].upperBound
    let isBefore = document.text[..<range.lowerBound].suffix(edges.before.count) == edges.before
    let isAfter = document.text[range.upperBound...].prefix(edges.after.count) == edges.after
    let start = range.lowerBound - (isBefore ? edges.before.count : 0)
    return start..<range.upperBound + (isAfter ? edges.after.count : 0)
  }
}
