import Archive
import Foundation
import GRDB
import Markup

/// The second phase of indexing: the words of every article.
struct TextIndexer {
  let catalog: ArticleCatalog
  let isCancelled: @Sendable () -> Bool
  let progress: @Sendable (IndexProgress) -> Void

  /// Articles a batch, and bytes of items: few, so that the writing thread begins soon, and archives
  /// of books do not fill the memory.
  private static let batchSize = 250
  private static let batchBytes = 4 << 20
  private static let batchesWaiting = 8

  /// Bytes of terms a transaction, and the time after which it ends before. That much is lost by a
  /// kill at most. FTS5 sorts the terms in memory, and the fewer such runs it has to merge, the
  /// sooner it is done: with its own 1 MiB it takes 1.5 times as long.
  private static let transactionBytes = 32 << 20
  private static let transactionTime = Duration.seconds(4)

  /// The share of deleted articles in the index from which it is made anew.
  private static let mostDead = 0.2

  private struct TextRow: Sendable {
    var id: Int64
    var title: String
    var byline: String
    var body: String
    var notes: String
    var tags: String

    /// What the index is given.
    var bytes: Int { title.utf8.count + byline.utf8.count + body.utf8.count + notes.utf8.count }
  }

  /// What the parsing thread hands to the writing one.
  private struct Batch: Sendable {
    var rows: [TextRow] = []
    var forms: [WordForm] = []
  }

  func run(into report: inout Indexer.Report) throws {
    try startAnewIfMostlyDead()
    let before = try catalog.textProgress()
    guard !before.isComplete, let total = before.total else { return }
    report.didIndexText = true
    var meter = ProgressMeter(from: before.done, progress)
    var done = before.done
    try Handoff<Batch>.run(capacity: Self.batchesWaiting) { handoff in
      try read(into: handoff)
    } take: { next in
      // In memory there is but one connection, which the parsing thread needs too.
      let transactionBytes = catalog.path == nil ? 0 : Self.transactionBytes
      var bytes = 0
      var start = ContinuousClock.now
      try catalog.writeBatches(next) { batch, db in
        if bytes == 0 { start = .now }
        try write(batch, db)
        done += batch.rows.count
        meter.note(IndexProgress(phase: .text, done: done, total: total))
        bytes += batch.rows.reduce(0) { $0 + $1.bytes }
        if bytes < transactionBytes, start.duration(to: .now) < Self.transactionTime { return true }
        bytes = 0
        return false
      }
    }
  }

  private func startAnewIfMostlyDead() throws {
    guard try catalog.read(isMostlyDead) else { return }
    try catalog.write { db in
      try db.execute(
        sql: """
          INSERT INTO text (text) VALUES ('delete-all');
          INSERT INTO label (label) VALUES ('delete-all');
          DELETE FROM form;
          DELETE FROM dead
          """)
      try Meta.textUpTo.set(0, db)
    }
  }

  private func isMostlyDead(_ db: Database) throws -> Bool {
    let dead = try Int.fetchOne(db, sql: "SELECT count(*) FROM dead") ?? 0
    let alive = try Int.fetchOne(db, sql: "SELECT total(count) FROM language") ?? 0
    return Double(dead) > Double(alive + dead) * Self.mostDead
  }

  private func read(into handoff: Handoff<Batch>) throws {
    var last = try catalog.read { db in try Meta.textUpTo.int(db) ?? 0 }
    var folder = TermFolder(isNotingForms: true)
    var reader = ArticleReader(catalog.location)
    while true {
      let rows = try next(after: Int64(last))
      guard let final = rows.last else { return }
      var batch = Batch()
      var bytes = 0
      for row in rows {
        if isCancelled() { throw CatalogError.cancelled }
        batch.rows.append(text(of: row, try reader.article(row), &folder))
        bytes += row.location.length
        if bytes > Self.batchBytes || row.id == final.id {
          batch.forms = folder.takeForms().sorted { $0.word < $1.word }
          try handoff.put(batch)
          (batch, bytes) = (Batch(), 0)
        }
      }
      last = Int(final.id)
    }
  }

  private func next(after id: Int64) throws -> [ArticleRow] {
    try catalog.read { db in
      try ArticleRow.fetchAll(
        db,
        sql: """
          SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
          WHERE article.id > ? ORDER BY article.id LIMIT \(Self.batchSize)
          """, arguments: [id])
    }
  }

  /// The terms of an article.
  private func text(
    of row: ArticleRow, _ article: Article, _ folder: inout TermFolder
  ) -> TextRow {
    let document = Document(article)
    func terms(_ ranges: [Range<Int>]) -> String {
      var terms: [UInt8] = []
      for range in ranges {
        folder.appendTerms(of: document.text, in: range, language: row.language, to: &terms)
      }
      return String(decoding: terms, as: UTF8.self)
    }
    return TextRow(
      id: row.id, title: folder.terms(of: Array(row.title.utf8), language: row.language),
      byline: folder.terms(of: Array(row.byline.utf8), language: nil),
      body: terms(document.rangesOutsideNotes), notes: terms(document.rangesOfNotes),
      tags: article.tags.map { folder.terms(of: Array($0.utf8), language: row.language) }
        .joined(separator: Self.gap))
  }

  /// A term between two tags, that no word is: so that no phrase reaches from one to the other.
  private static let gap = "- "

  private func write(_ batch: Batch, _ db: Database) throws {
    guard let last = batch.rows.last else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO text (rowid, title, byline, body, notes) VALUES (?, ?, ?, ?, ?)")
    let label = try db.cachedStatement(sql: "INSERT INTO label (rowid, tags) VALUES (?, ?)")
    for row in batch.rows {
      try insert.execute(arguments: [row.id, row.title, row.byline, row.body, row.notes])
      if !row.tags.isEmpty { try label.execute(arguments: [row.id, row.tags]) }
    }
    let form = try db.cachedStatement(sql: "INSERT OR IGNORE INTO form VALUES (?, ?)")
    for pair in batch.forms { try form.execute(arguments: [pair.word, pair.term]) }
    try Meta.textUpTo.set(last.id, db)
  }
}
