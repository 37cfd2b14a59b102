import Dispatch
import Foundation
import Markup
import Synchronization

extension ArticleCatalog {
  /// Every occurrence of a query's words and phrases in the texts of the articles that it finds.
  ///
  /// Where no article has all, the occurrences are those in articles with any, as in `search`.
  ///
  /// - Parameters:
  ///   - narrowing: as of `search`.
  ///   - context: about how many characters are kept on each side.
  ///   - limit: how many occurrences there are at most.
  ///   - states: what the reader did, for `is:`.
  ///   - isCancelled: asked every few articles; when it says so, what was found so far is returned.
  ///   - progress: told what was found so far: the first lines at once, then ten times a second.
  /// - Throws: as `search` and `article(_:)`.
  public func concordance(
    of query: SearchQuery, narrowedBy narrowing: [SearchNarrowing] = [],
    context: Int = Concordance.context, limit: Int = .max, states: SearchStates = .none,
    isCancelled: () -> Bool = { false }, progress: (ConcordanceProgress) -> Void = { _ in }
  ) throws -> Concordance {
    let results = try search(
      query, narrowedBy: narrowing, limit: .max / 2, order: .date, states: states)
    let rows = results.terms.areInTexts ? results.rows : []
    var making = ConcordanceMaking(results, total: rows.count, limit: limit)
    progress(making.progress)
    for start in stride(from: 0, to: rows.count, by: Self.articlesAtOnce) {
      if isCancelled() || making.isFull { break }
      let some = rows[start..<min(start + Self.articlesAtOnce, rows.count)]
      making.add(try occurrences(of: results.terms, in: Array(some), context: context))
      if making.isTimeToTell { progress(making.told()) }
    }
    let last = making.ended()
    progress(last)
    return last.concordance
  }

  /// Articles that are read side by side, before it is asked whether to go on.
  private static let articlesAtOnce = 16

  /// Threads that read articles: a processor is left to whoever looks at what was found.
  private static let readers = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)

  /// The occurrences in some articles, which are read side by side.
  private func occurrences(
    of terms: SearchTerms, in rows: [ArticleRow], context: Int
  ) throws -> [Concordance.Batch] {
    let found = Mutex([Result<Concordance.Batch, any Error>?](repeating: nil, count: rows.count))
    DispatchQueue.concurrentPerform(iterations: Self.readers) { reader in
      for index in stride(from: reader, to: rows.count, by: Self.readers) {
        let batch = Result { try occurrences(of: terms, in: rows[index], context: context) }
        found.withLock { $0[index] = batch }
      }
    }
    return try found.withLock { $0 }.compactMap { try $0?.get() }
  }

  private func occurrences(
    of terms: SearchTerms, in row: ArticleRow, context: Int
  ) throws -> Concordance.Batch {
    let document = Document(try article(row))
    var batch = Concordance.Batch()
    batch.add(row, document, occurrences(of: terms, in: document, row), context: context)
    return batch
  }
}

/// A concordance that is being made.
private struct ConcordanceMaking {
  private(set) var progress: ConcordanceProgress
  private var batch = Concordance.Batch()
  private var nextTold = DispatchTime.now()
  private let limit: Int

  init(_ results: SearchResults, total: Int, limit: Int) {
    let concordance = Concordance(searched: results.searched, terms: results.terms)
    progress = ConcordanceProgress(concordance, total: total)
    self.limit = min(limit, Int(Int32.max))
  }

  /// Whether there are more occurrences than are wanted.
  var isFull: Bool { progress.concordance.isCut }

  /// Adds the occurrences in some articles, as long as there is room for them.
  mutating func add(_ articles: [Concordance.Batch]) {
    for article in articles where !isFull {
      let room = limit - progress.concordance.count - batch.count
      if article.count > room { progress.concordance.isCut = true }
      batch.add(article, upTo: room)
      progress.read += 1
    }
  }

  /// Whether it is time to tell how far it is: when something was found first, and from then on ten
  /// times a second.
  var isTimeToTell: Bool {
    let isFirst = progress.concordance.count == 0 && batch.count > 0
    return isFirst || DispatchTime.now() >= nextTold
  }

  /// How far it is, with all that was found.
  mutating func told() -> ConcordanceProgress {
    progress.concordance.add(batch)
    batch = Concordance.Batch()
    nextTold = .now() + .milliseconds(100)
    return progress
  }

  /// All that was found.
  mutating func ended() -> ConcordanceProgress {
    progress.isComplete = true
    return told()
  }
}
