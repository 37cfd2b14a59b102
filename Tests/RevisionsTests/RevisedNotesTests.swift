import Archive
import Catalog
import Foundation
import Markup
import TestSupport
import Testing

@testable import Revisions

/// Passages of all lengths are found again in real texts that were revised at random, or told as lost.
struct RevisedNotesTests {
  /// A hundred texts where `CARREL_FULL` is set, which takes minutes without optimisation; else a dozen.
  private static let textCount =
    ProcessInfo.processInfo.environment["CARREL_FULL"] == nil ? 12 : 100

  /// What was done with passages.
  struct Tally {
    /// Found where their words are, within three words at either end; of several paragraphs, which may have
    /// been moved apart, at least half of the words that still stand together, and less else than these.
    var right = 0
    /// Found where some of their words are.
    var near = 0
    /// Found where none of their words is.
    var wrong = 0
    /// Not found, though half of their words are there.
    var lost = 0
    /// Fewer than half of their words are there, and they are not found.
    var gone = 0

    var all: Int { right + near + wrong + lost + gone }
  }

  /// A length of passages.
  enum Length: String, CaseIterable {
    case word, phrase, sentence, paragraph, paragraphs, text
  }

  @Test(arguments: [(0.05, 0.99), (0.20, 0.90)])
  func `passages of random revisions of real texts`(share: Double, leastRight: Double) throws {
    var random = SeededRandom(seed: UInt64(share * 100))
    var tallies: [Length: Tally] = [:]
    let texts = try Self.texts()
    for text in texts {
      let revision = RandomRevision(of: text, share: share, &random)
      try Self.place(12, in: revision, &tallies, &random)
    }
    let all = Self.sum(tallies)
    print("\(Int(share * 100)) % of the words of \(texts.count) texts changed: \(all)")
    for length in Length.allCases { print("  \(length): \(tallies[length] ?? Tally())") }
    #expect(all.all == 12 * texts.count && texts.count == Self.textCount)
    #expect(Double(all.right) >= leastRight * Double(all.all - all.gone))
    #expect(Double(all.wrong) <= 0.001 * Double(all.all))
    #expect(Double(all.near) <= 0.01 * Double(all.all))
  }

  @Test func `passages that were cut are not found elsewhere`() throws {
    var random = SeededRandom(seed: 7)
    var tallies: [Length: Tally] = [:]
    for text in try Self.texts() {
      let revision = RandomRevision(of: text, share: 0.05, cut: 0.3, &random)
      try Self.place(12, in: revision, &tallies, &random)
    }
    let all = Self.sum(tallies)
    print("Three of ten paragraphs cut: \(all)")
    #expect(all.gone > 10)
    #expect(Double(all.wrong) <= 0.005 * Double(all.all))
  }

  private static func sum(_ tallies: [Length: Tally]) -> Tally {
    tallies.values.reduce(into: Tally()) { sum, tally in
      sum.right += tally.right
      sum.near += tally.near
      sum.wrong += tally.wrong
      sum.lost += tally.lost
      sum.gone += tally.gone
    }
  }

  /// Places passages of all lengths.
  private static func place(
    _ count: Int, in revision: RandomRevision, _ tallies: inout [Length: Tally],
    _ random: inout SeededRandom
  ) throws {
    let (old, new) = (Document(html: revision.oldHTML), Document(html: revision.newHTML))
    guard let oldPlaces = revision.oldPlaces(in: old), let words = revision.newPlaces(in: new)
    else { return }
    var index = AnchorIndex(new)
    for number in 0..<count {
      let length = Length.allCases[number % Length.allCases.count]
      let passage = passage(length, of: revision.old, &random)
      let range =
        oldPlaces[passage.lowerBound].lowerBound..<oldPlaces[passage.upperBound - 1].upperBound
      let placement = index.placement(
        of: TextAnchor(quoting: range, in: old), from: range.lowerBound)
      judge(placement, passage, words, length, &tallies[length, default: Tally()])
    }
  }

  private static func judge(
    _ placement: TextAnchor.Placement, _ passage: Range<Int>,
    _ words: [(range: Range<Int>, old: Int?)], _ length: Length, _ tally: inout Tally
  ) {
    var there: [Int] = []
    var covered: [Int] = []
    for (index, word) in words.enumerated() {
      if let old = word.old, passage.contains(old) { there.append(index) }
      if case .found(let range) = placement, word.range.overlaps(range) { covered.append(index) }
    }
    guard case .found = placement else {
      if there.count * 2 < passage.count { tally.gone += 1 } else { tally.lost += 1 }
      return
    }
    let common = Set(covered).intersection(there).count
    guard common > 0, let first = there.first, let last = there.last else {
      tally.wrong += 1
      return
    }
    let isWithin = abs((covered.first ?? 0) - first) <= 3 && abs((covered.last ?? 0) - last) <= 3
    let isMost = 2 * common >= together(there) && 2 * common >= covered.count
    let isRight = length == .paragraphs || length == .text ? isMost : isWithin
    if isRight { tally.right += 1 } else { tally.near += 1 }
  }

  /// How many of some words stand together at most, with no more than a few others between two of them.
  private static func together(_ words: [Int]) -> Int {
    var (most, count) = (1, 1)
    for (word, next) in zip(words, words.dropFirst()) {
      count = next - word <= 12 ? count + 1 : 1
      most = max(most, count)
    }
    return most
  }

  /// A random passage, as numbers of words.
  private static func passage(
    _ length: Length, of text: [[String]], _ random: inout SeededRandom
  ) -> Range<Int> {
    let all = text.reduce(0) { $0 + $1.count }
    if length == .text { return 0..<all }
    let paragraph = Int.random(in: 0..<text.count, using: &random)
    let start = text[..<paragraph].reduce(0) { $0 + $1.count }
    let within = start..<start + text[paragraph].count
    switch length {
    case .paragraph: return within
    case .paragraphs:
      let last = min(text.count, paragraph + Int.random(in: 2...6, using: &random))
      return start..<text[..<last].reduce(0) { $0 + $1.count }
    default: break
    }
    let most = length == .word ? 1...1 : length == .phrase ? 2...5 : 8...30
    let count = min(within.count, Int.random(in: most, using: &random))
    let first = Int.random(in: within.lowerBound...within.upperBound - count, using: &random)
    return first..<first + count
  }

  /// The paragraphs of a hundred real texts, as words: those of the sample archive that are long enough,
  /// and where the shared corpora are at hand chapters of them.
  private static func texts() throws -> [[[String]]] {
    var texts: [[[String]]] = []
    _ = try ArchiveLocation(path: BuiltProgram.sample).scanAll { item in
      guard case .success(let decoded) = item.article() else { return .proceed }
      if let words = words(of: Document(decoded.article)) { texts.append(words) }
      return .proceed
    }
    for file in sharedFiles(in: "corpora", "html", "xhtml").sorted(by: { $0.path < $1.path })
    where texts.count < textCount {
      guard let html = try? String(contentsOf: file, encoding: .utf8), html.utf8.count < 120_000,
        let words = words(of: Document(html: html))
      else { continue }
      texts.append(words)
    }
    return Array(texts.prefix(textCount))
  }

  private static func words(of document: Document) -> [[String]]? {
    let paragraphs = (1...max(1, document.paragraphCount)).compactMap { number in
      document.range(ofParagraph: number).map { range in
        document.string(in: range).split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }.filter { $0.count >= 12 }
    return paragraphs.count >= 6 ? paragraphs : nil
  }
}
