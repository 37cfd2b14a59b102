import Markup

// How words are found in a text that was revised.
//
// The quoted words, and those before and after, are looked up in the text. Where a word stands votes for
// the place at which all of them would then begin, rare words more than common ones; the few places with
// most votes are compared word by word. So words may have been changed, put in or left out, and
// paragraphs moved: what stands before a quotation need not be where it stands itself.
//
// Half of what is quoted must be there, or it is lost: its neighbours alone do not place it. Where two
// places are as likely, the one in the paragraph of that number is meant, else none is: a place that is
// listed as lost can be found by its reader, one that was silently moved cannot.

/// Looks for words in a text.
struct AnchorFinder {
  private let document: Document
  /// The words of the text.
  private let text: WordPlaces
  /// The words, and which of them are quoted.
  private let sought: ArraySlice<Int32>
  private let quoted: Range<Int>
  /// The number of the paragraph in which the quotation begins, as far as is known.
  private let paragraph: Int?
  /// What each word counts; from the first one on.
  private let weights: [Double]

  /// A place that was compared.
  private struct Candidate {
    let words: ClosedRange<Int>
    let paragraph: Int?
    /// The share of the quoted words, and of all, that are there.
    let quotedShare: Double
    let share: Double
  }

  /// A word that is looked for, and where it is in the text.
  private typealias Match = (sought: Int, place: Int)

  /// Votes that are counted, those of the rarest words first; and words that vote in any case.
  private static let mostVotes = 256
  private static let leastVoters = 8
  /// Places that are compared.
  private static let mostCandidates = 5
  /// The least share of the quotation, and of all words, that must be there; more where next to nothing
  /// is quoted, and what stands around it decides.
  private static let leastQuoted = 0.5
  private static let leastShare = 0.4
  private static let leastShareOfFew = 0.5
  private static let few = 5
  /// Words put in that part those at an end from the others.
  private static let leastGap = 3
  /// By how much a place must be likelier than another.
  private static let leastLead = 0.08

  /// A search for words, of which those in a range of their indices are quoted.
  init(
    _ sought: ArraySlice<Int32>, quoted: Range<Int>, paragraph: Int?, in document: Document,
    _ text: WordPlaces
  ) {
    self.document = document
    self.text = text
    self.sought = sought
    self.quoted = quoted
    self.paragraph = paragraph
    weights = sought.indices.map { index in
      let count = Double(max(1, text.count(of: sought[index])))
      return (quoted.contains(index) ? 2 : 1) / count.squareRoot()
    }
  }

  /// The words of the text that the quotation takes; nil where it is lost.
  func words() -> ClosedRange<Int>? {
    guard !quoted.isEmpty else { return nil }
    let whole = placesOfAll(in: sought.indices)
    if !whole.isEmpty { return words(amongEqual: whole) }
    var found: [Candidate] = []
    for candidate in candidates().sorted(by: { $0.share > $1.share })
    where !found.contains(where: { $0.words.overlaps(candidate.words) }) {
      found.append(candidate)
    }
    guard let best = found.first else { return nil }
    let rivals = found.dropFirst().filter { best.share - $0.share < Self.leastLead }
    if rivals.isEmpty { return best.words }
    let here = ([best] + rivals).filter { $0.paragraph == paragraph }
    return here.count == 1 ? here[0].words : nil
  }

  /// The place where all words stand as they did; of several the one in the paragraph of that number.
  private func words(amongEqual starts: [Int]) -> ClosedRange<Int>? {
    let first = quoted.lowerBound - sought.startIndex
    let ranges = starts.map { $0 + first...$0 + first + quoted.count - 1 }
    if ranges.count == 1 { return ranges[0] }
    let here = ranges.filter { number(ofParagraphAt: $0.lowerBound) == paragraph }
    return here.count == 1 ? here[0] : nil
  }

  private func number(ofParagraphAt word: Int) -> Int? {
    document.paragraph(at: text.ranges[word].lowerBound)
  }

  /// Where some of the words stand, one after another: the places of the first of them.
  private func placesOfAll(in part: Range<Int>) -> [Int] {
    guard let rarest = part.min(by: { count(of: $0) < count(of: $1) }) else { return [] }
    return text.places(of: sought[rarest]).lazy.map { Int($0) - (rarest - part.lowerBound) }
      .filter { start in
        start >= 0 && start + part.count <= text.words.count
          && text.words[start..<start + part.count] == sought[part]
      }
  }

  private func count(of index: Int) -> Int { text.count(of: sought[index]) }

  // MARK: - Likely places

  private func candidates() -> [Candidate] {
    let slack = max(12, sought.count / 8)
    let width = max(8, sought.count / 16)
    let places = likelyPlaces(within: width)
    let likely = places.map { ($0 - slack, sought.count + width + 2 * slack) }
    // Where all that is quoted stands as it was is looked at alone, lest two of it are taken for one.
    let first = quoted.lowerBound - sought.startIndex
    let exact = placesOfAll(in: quoted).map { $0 - first }.filter { start in
      places.contains { abs($0 - start) <= slack + width }
    }.map { ($0 - 1, sought.count + 2) }
    let least = quoted.count <= Self.few ? Self.leastShareOfFew : Self.leastShare
    return (exact + likely).compactMap(candidate).filter {
      $0.quotedShare >= Self.leastQuoted && $0.share >= least
    }
  }

  /// The places, as numbers of words, where the words would begin by most votes within so many of them.
  private func likelyPlaces(within width: Int) -> [Int] {
    let votes = votes()
    var sums: [(place: Int, sum: Double)] = []
    var (last, sum) = (0, 0.0)
    for first in votes.indices {
      while last < votes.count, votes[last].place < votes[first].place + width {
        sum += votes[last].weight
        last += 1
      }
      sums.append((votes[first].place, sum))
      sum -= votes[first].weight
    }
    var best: [(place: Int, sum: Double)] = []
    for vote in sums.sorted(by: { ($0.sum, $1.place) > ($1.sum, $0.place) }) {
      if best.count == Self.mostCandidates || vote.sum * 3 < best.first?.sum ?? 0 { break }
      if best.allSatisfy({ abs($0.place - vote.place) > width }) { best.append(vote) }
    }
    return best.map(\.place)
  }

  /// Where the words would begin by each place of theirs, in order.
  private func votes() -> [(place: Int, weight: Double)] {
    let rarest = sought.indices.filter { count(of: $0) > 0 }
      .sorted { count(of: $0) < count(of: $1) }
    var votes: [(place: Int, weight: Double)] = []
    for (number, index) in rarest.enumerated() {
      let places = text.places(of: sought[index])
      if number >= Self.leastVoters, votes.count + places.count > Self.mostVotes { break }
      let offset = index - sought.startIndex
      for place in places { votes.append((Int(place) - offset, weights[offset])) }
    }
    return votes.sorted { $0.place < $1.place }
  }

  // MARK: - Comparing

  /// What of the words stands in so many words from one on.
  private func candidate(from start: Int, _ count: Int) -> Candidate? {
    let low = max(0, start)
    let high = min(text.words.count, start + count)
    guard low < high else { return nil }
    var matches: [Match] = []
    for run in SequenceDiff.runs(Array(sought), Array(text.words[low..<high])) {
      for index in 0..<run.count {
        matches.append((sought.startIndex + run.old + index, low + run.new + index))
      }
    }
    let quotation = Self.together(matches.filter { quoted.contains($0.sought) })
    guard let words = words(of: quotation, among: matches) else { return nil }
    return Candidate(
      words: words, paragraph: number(ofParagraphAt: words.lowerBound),
      quotedShare: weight(quotation.map(\.sought)) / weight(Array(quoted)),
      share: weight(matches.map(\.sought)) / weights.reduce(0, +))
  }

  private func weight(_ indices: [Int]) -> Double {
    indices.reduce(0) { $0 + weights[$1 - sought.startIndex] }
  }

  /// The words without those at the beginning and at the end that stand so far from the others as they did
  /// not: a common word is found anywhere.
  private static func together(_ matches: [Match]) -> ArraySlice<Match> {
    let most = matches.count / 2
    var (first, last) = (0, matches.count)
    for index in matches.indices.dropFirst().prefix(most)
    where putIn(matches[index - 1], matches[index]) >= max(leastGap, index - first) {
      first = index
    }
    for index in matches.indices.dropFirst(max(first + 1, matches.count - most)).reversed()
    where putIn(matches[index - 1], matches[index]) >= max(leastGap, last - index) {
      last = index
    }
    return matches[first..<max(first, last)]
  }

  /// How many words more stand between two than did.
  private static func putIn(_ one: Match, _ other: Match) -> Int {
    other.place - one.place - (other.sought - one.sought)
  }

  /// The words that the quotation takes, its first and last ones where they were changed too.
  private func words(
    of inside: ArraySlice<Match>, among matches: [Match]
  ) -> ClosedRange<Int>? {
    guard let first = inside.first, let last = inside.last else { return nil }
    let before = matches.last { $0.sought < quoted.lowerBound }
    let after = matches.first { $0.sought >= quoted.upperBound }
    var start = max(
      first.place - (first.sought - quoted.lowerBound), before.map { $0.place + 1 } ?? 0, 0)
    var end = min(
      last.place + quoted.upperBound - 1 - last.sought, after.map { $0.place - 1 } ?? .max,
      text.words.count - 1)
    start = min(start, first.place)
    end = max(end, last.place)
    // What is quoted begins in the paragraph where its first words are.
    let leaf = document.leaf(at: text.ranges[first.place].lowerBound)
    while start < first.place, document.leaf(at: text.ranges[start].lowerBound) != leaf {
      start += 1
    }
    return start...end
  }
}
