import Markup

// How an anchor is found in a text that was revised.
//
// All its words, those before and after among them, are looked up in the text. Where a word stands votes
// for the place at which the anchor would then begin, rare words more than common ones; the few places
// with most votes are compared word by word. So words may have been changed, put in or left out, and
// paragraphs moved: what stands before an anchor need not be where it stands itself.
//
// Half of what is quoted must be there, or the anchor is lost: its neighbours alone do not place it. Where
// two places are as likely, the one in the paragraph of that number is meant, else none is: a place that
// is listed as lost can be found by its reader, one that was silently moved cannot.

extension TextAnchor {
  /// Where the anchor is in a text.
  public func placement(in document: Document) -> Placement {
    AnchorFinder(self, in: document).placement()
  }

  /// Whether a place of a text has these words around it.
  public func fits(_ range: Range<Int>, in document: Document) -> Bool {
    TextAnchor(quoting: range, in: document) == self
  }
}

/// Looks for the words of an anchor in a text.
struct AnchorFinder {
  private let anchor: TextAnchor
  private let document: Document
  /// The words of the text.
  private let ranges: [Range<Int>]
  private let words: [Int32]
  /// Where each word stands in it.
  private let places: [Int32: [Int]]
  /// The words of the anchor, and which of them are quoted.
  private let sought: [Int32]
  private let quoted: Range<Int>
  private let weights: [Double]

  /// A place that was compared.
  private struct Candidate {
    let range: Range<Int>
    let paragraph: Int?
    /// The share of the quoted words, and of all, that are there.
    let quotedShare: Double
    let share: Double
  }

  /// Words that stand more often vote for no place.
  private static let mostPlaces = 400
  /// Places that are compared.
  private static let mostCandidates = 8
  /// Words that may have been put in or left out.
  private static let slack = 12
  /// The least share of the quotation, and of all words, that must be there.
  private static let leastQuoted = 0.5
  private static let leastShare = 0.4
  /// By how much a place must be likelier than another.
  private static let leastLead = 0.08

  init(_ anchor: TextAnchor, in document: Document) {
    self.anchor = anchor
    self.document = document
    var numbers = TextNumbers()
    ranges = AnchorWords(of: document).ranges
    words = ranges.map { numbers.number(of: document.text[$0]) }
    var places: [Int32: [Int]] = [:]
    for (place, word) in words.enumerated() { places[word, default: []].append(place) }
    self.places = places
    var sought: [Int32] = []
    func add(_ text: String) {
      let part = Document(text: text)
      sought += AnchorWords(of: part).ranges.map { numbers.number(of: part.text[$0]) }
    }
    add(anchor.prefix)
    let start = sought.count
    add(anchor.exact)
    quoted = start..<sought.count
    add(anchor.suffix)
    self.sought = sought
    weights = sought.indices.map { [quoted] index in
      let count = Double(max(1, places[sought[index]]?.count ?? 1))
      return (quoted.contains(index) ? 2 : 1) / count.squareRoot()
    }
  }

  /// Where the anchor is.
  func placement() -> TextAnchor.Placement {
    guard !quoted.isEmpty else { return .lost }
    var found: [Candidate] = []
    for candidate in candidates().sorted(by: { $0.share > $1.share })
    where !found.contains(where: { $0.range.overlaps(candidate.range) }) {
      found.append(candidate)
    }
    guard let best = found.first else { return .lost }
    let rivals = found.dropFirst().filter { best.share - $0.share < Self.leastLead }
    if rivals.isEmpty { return .found(best.range) }
    let here = ([best] + rivals).filter { $0.paragraph == anchor.paragraph }
    return here.count == 1 ? .found(here[0].range) : .lost
  }

  private func candidates() -> [Candidate] {
    var votes: [Int: Double] = [:]
    for (index, word) in sought.enumerated() {
      guard let places = places[word], places.count <= Self.mostPlaces else { continue }
      // Places are gathered in stretches, so that words put in between do not part them.
      for place in places { votes[(place - index + 1024) / 8, default: 0] += weights[index] }
    }
    let near = votes.keys.map { ($0, votes[$0, default: 0] + votes[$0 + 1, default: 0]) }
    let best = near.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(Self.mostCandidates)
    let likely = best.map { ($0.0 * 8 - 1024 - Self.slack, 16 + sought.count + 2 * Self.slack) }
    // Where all that is quoted stands as it was is looked at alone, lest two of it are taken for one.
    let exact = exactPlaces().map { ($0 - quoted.lowerBound - 1, sought.count + 2) }
    return (exact + likely).compactMap(candidate).filter {
      $0.quotedShare >= Self.leastQuoted && $0.share >= Self.leastShare
    }
  }

  /// Where the words that are quoted stand, one after another.
  private func exactPlaces() -> [Int] {
    guard let rarest = quoted.min(by: { count(of: $0) < count(of: $1) }) else { return [] }
    let starts = (places[sought[rarest]] ?? []).prefix(Self.mostPlaces).map {
      $0 - (rarest - quoted.lowerBound)
    }
    return starts.filter { start in
      start >= 0 && start + quoted.count <= words.count
        && words[start..<start + quoted.count] == sought[quoted]
    }
  }

  private func count(of index: Int) -> Int { places[sought[index]]?.count ?? 0 }

  /// What of the anchor stands in so many words from one on.
  private func candidate(from start: Int, _ count: Int) -> Candidate? {
    let low = max(0, start)
    let high = min(words.count, start + count)
    guard low < high else { return nil }
    var matches: [(sought: Int, place: Int)] = []
    for run in SequenceDiff.runs(sought, Array(words[low..<high])) {
      for index in 0..<run.count { matches.append((run.old + index, low + run.new + index)) }
    }
    guard let range = range(of: matches) else { return nil }
    let quotation = matches.filter { quoted.contains($0.sought) }
    return Candidate(
      range: range, paragraph: document.paragraph(at: range.lowerBound),
      quotedShare: weight(quotation.map(\.sought)) / weight(Array(quoted)),
      share: weight(matches.map(\.sought)) / weight(Array(sought.indices)))
  }

  private func weight(_ indices: [Int]) -> Double {
    indices.reduce(0) { $0 + weights[$1] }
  }

  /// The range that the quotation takes, its first and last words where they were changed too.
  private func range(of matches: [(sought: Int, place: Int)]) -> Range<Int>? {
    let inside = matches.filter { quoted.contains($0.sought) }
    guard let first = inside.first, let last = inside.last else { return nil }
    let before = matches.last { $0.sought < quoted.lowerBound }
    let after = matches.first { $0.sought >= quoted.upperBound }
    var start = max(
      first.place - (first.sought - quoted.lowerBound), before.map { $0.place + 1 } ?? 0, 0)
    var end = min(
      last.place + quoted.upperBound - 1 - last.sought, after.map { $0.place - 1 } ?? .max,
      words.count - 1)
    start = min(start, first.place)
    end = max(end, last.place)
    // What is quoted begins in the paragraph where its first words are.
    let leaf = document.leaf(at: ranges[first.place].lowerBound)
    while start < first.place, document.leaf(at: ranges[start].lowerBound) != leaf { start += 1 }
    return ranges[start].lowerBound..<ranges[end].upperBound
  }
}

/// The words of a text by which anchors are found: signs of punctuation are none.
private struct AnchorWords {
  let ranges: [Range<Int>]

  init(of document: Document) {
    ranges = TextWords(of: 0..<document.text.count, in: document).ranges.filter { range in
      let byte = document.text[range.lowerBound]
      let isASCIISign =
        byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
      return !isASCIISign && !(byte == 0xE2 && document.text[range.lowerBound + 1] == 0x80)
    }
  }
}
