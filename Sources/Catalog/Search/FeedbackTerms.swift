import Foundation
import GRDB
import Markup

/// What the best articles have in common, besides the words asked for.
///
/// Where any of a question's words is enough, many articles have some of them. The terms that the
/// first ten share say what the question is about: they are given a small weight in the ranking,
/// while what is found stays the same. This is pseudo-relevance feedback (Rocchio 1971; Lavrenko and
/// Croft, "Relevance-Based Language Models", 2001).
struct FeedbackTerms {
  private let catalog: ArticleCatalog

  init(_ catalog: ArticleCatalog) {
    self.catalog = catalog
  }

  /// A term with its weight, beside the 1 of words asked for.
  struct Weighted: Hashable {
    var term: String
    var weight: Float
  }

  /// Articles that are taken as what was meant.
  private static let articles = 10

  /// Terms that are weighed, and those that are taken of them.
  private static let prospects = 60
  private static let terms = 20

  /// The weight of the best of them.
  private static let share = 0.4

  /// The terms of the first of these articles; nil where there are too few to tell.
  func terms(of rows: [RankedRow], _ db: Database) throws -> [Weighted]? {
    let best = rows.prefix(Self.articles)
    guard best.count > 2 else { return nil }
    let all = try Double(Int.fetchOne(db, sql: "SELECT total(count) FROM language") ?? 0)
    var folder = TermFolder()
    var sums: [String: (sum: Double, articles: Int)] = [:]
    let total = best.reduce(0) { $0 + $1.score }
    for found in best {
      guard let article = try? catalog.article(found.row) else { continue }
      let counts = Self.counts(Document(article).text, found.row.language, &folder)
      let length = Double(counts.values.reduce(0, +))
      for (term, count) in counts {
        let share = found.score / total * Double(count) / length
        sums[term, default: (0, 0)].sum += share
        sums[term, default: (0, 0)].articles += 1
      }
    }
    let shared = sums.filter { $0.value.articles > 1 && $0.key.count > 2 }
      .sorted { ($1.value.sum, $0.key) < ($0.value.sum, $1.key) }.prefix(Self.prospects)
    let count = try db.cachedStatement(sql: "SELECT count(*) FROM text WHERE text MATCH ?")
    var weighted: [(String, Double)] = []
    for (term, value) in shared {
      let with = try Double(Int.fetchOne(count, arguments: ["\"\(term)\""]) ?? 0)
      let idf = log((all + 1) / (with + 0.5))
      if idf > 0 { weighted.append((term, value.sum * idf)) }
    }
    weighted.sort { ($1.1, $0.0) < ($0.1, $1.0) }
    guard let most = weighted.first?.1 else { return nil }
    return weighted.prefix(Self.terms).map {
      Weighted(term: $0.0, weight: Float(Self.share * $0.1 / most))
    }
  }

  private static func counts(
    _ text: [UInt8], _ language: String, _ folder: inout TermFolder
  ) -> [String: Int] {
    var counts: [String: Int] = [:]
    folder.forEachPosition(in: text, language: language) { position in
      let word = String(decoding: position.word, as: UTF8.self)
      guard !FunctionWords.contain(word) else { return }
      counts[String(decoding: position.terms[0], as: UTF8.self), default: 0] += 1
    }
    return counts
  }
}

extension TextMatch {
  /// The same with terms that need not be there, and the weights of all groups: negative for what need
  /// not.
  func widened(by terms: [FeedbackTerms.Weighted]) -> (match: TextMatch, weights: [Float]) {
    let last = groups.max() ?? 0
    var weights = [Float](repeating: 1, count: Int(last))
    var wider = self
    for (index, term) in terms.enumerated() {
      wider.text += " OR \"\(term.term)\""
      wider.groups.append(last + UInt8(index + 1))
      weights.append(-term.weight)
    }
    return (wider, weights)
  }
}
