import Archive
import Foundation
import GRDB

/// Writes the rows of the lists, and takes away those of items that are gone.
final class ListWriter {
  private let catalog: ArticleCatalog
  private let run: Int
  private var page: Int64 = 0
  private var pages: Set<Int64> = []
  private var categories: [String: Int64] = [:]
  private var groups = GroupWriter()

  /// Items of the page at hand whose ids earlier ones have.
  private var duplicates: [Fault] = []

  /// Articles seen in this run.
  private(set) var count = 0

  init(_ catalog: ArticleCatalog) throws {
    self.catalog = catalog
    run = try catalog.write { db in
      let run = (try Meta.run.int(db) ?? 0) + 1
      try Meta.run.set(run, db)
      return run
    }
  }

  func write(_ step: ListIndexer.Step, _ faults: FaultList, _ db: Database) throws {
    switch step {
    case .begin(let file, let position): try begin(file, position, db)
    case .articles(let drafts): for draft in drafts { try save(draft, faults, db) }
    case .end(let summary, let faults): try end(summary, faults, db)
    case .unchanged(let stored, let position): try keep(stored, position, db)
    }
  }

  // MARK: - Pages

  private func begin(_ file: PageFile, _ position: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO page (name, position, size, modified) VALUES (?, ?, -1, 0)
        ON CONFLICT (name) DO UPDATE SET position = excluded.position, size = -1
        """, arguments: [file.name, position])
    let id = "SELECT id FROM page WHERE name = ?"
    page = try Int64.fetchOne(db, sql: id, arguments: [file.name]) ?? 0
    pages.insert(page)
  }

  private func end(_ summary: PageSummary, _ faults: [Fault], _ db: Database) throws {
    try remove(where: "page = \(page) AND run <> \(run)", db)
    let file = summary.file
    let noticed = (faults + duplicates).filter(\.isNoticed)
    duplicates = []
    try db.execute(
      sql: """
        UPDATE page SET size = ?, modified = ?, next = ?, faults = ?, fault = ? WHERE id = ?
        """,
      arguments: [
        file.size, file.modified, summary.nextPage, noticed.count,
        noticed.first?.stored, page,
      ])
    guard file.name == catalog.location.head else { return }
    try Meta.feed.set(JSON.object(summary.source).description, db)
    if !summary.feed.categories.isEmpty { try Meta.hasCategories.set(1, db) }
    for (position, category) in summary.feed.categories.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO category (key, title, summary, position) VALUES (?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET
            title = excluded.title, summary = excluded.summary, position = excluded.position
          """,
        arguments: [category.id, category.title, category.description ?? "", position])
    }
  }

  private func keep(_ stored: StoredPage, _ position: Int, _ db: Database) throws {
    pages.insert(stored.id)
    try db.execute(
      sql: "UPDATE page SET position = ? WHERE id = ?", arguments: [position, stored.id])
  }

  /// Takes away the pages that no page leads to any more, sorts what is left, and keeps what is
  /// wrong with the pages' order.
  func finish(_ faults: [Fault]) throws {
    let noticed = faults.filter(\.isNoticed)
    try catalog.write { db in
      try Meta.chainFault.remove(db)
      if let fault = noticed.first { try Meta.chainFault.set(fault.stored, db) }
      let kept = pages.map(String.init).joined(separator: ",")
      try remove(where: "page NOT IN (\(kept))", db)
      try db.execute(sql: "DELETE FROM page WHERE id NOT IN (\(kept))")
      if try Meta.hasCategories.int(db) != 1 { try TagCategories.assign(db) }
      try db.execute(sql: CatalogSchema.lateIndexes)
      try Meta.isListed.set(1, db)
    }
  }

  // MARK: - Articles

  private func save(_ draft: ArticleDraft, _ faults: FaultList, _ db: Database) throws {
    count += 1
    let find = try db.cachedStatement(
      sql: "SELECT id, hash, run, page, line, offset FROM article WHERE item = ?")
    guard let found = try Row.fetchOne(find, arguments: [draft.item]) else {
      return try insert(draft, db)
    }
    let id: Int64 = found["id"]
    let foundPage: Int64 = found["page"]
    if found["run"] == run || (foundPage != page && pages.contains(foundPage)) {
      let fault = try duplicate(draft, of: found, db)
      duplicates.append(fault)
      faults.add([fault])
    } else if found["hash"] == draft.hash {
      try db.cachedStatement(
        sql: """
          UPDATE article SET page = ?, line = ?, offset = ?, length = ?, run = ? WHERE id = ?
          """
      ).execute(arguments: [page, draft.line, draft.offset, draft.length, run, id])
    } else {
      try remove(where: "id = \(id)", db)
      try insert(draft, db)
    }
  }

  /// The fault of an item whose id an earlier one has; the earlier one is read.
  private func duplicate(_ draft: ArticleDraft, of first: Row, _ db: Database) throws -> Fault {
    let name = try db.cachedStatement(sql: "SELECT name FROM page WHERE id = ?")
    let firstPage = try String.fetchOne(name, arguments: [first["page"]]) ?? ""
    let place = Fault.Place(file: firstPage, line: first["line"], byte: first["offset"])
    return Fault(
      file: try String.fetchOne(name, arguments: [page]) ?? "", line: draft.line,
      byte: draft.offset, itemID: draft.item, itemTitle: draft.title, pointer: "/id",
      kind: .duplicateID(first: place))
  }

  private func insert(_ draft: ArticleDraft, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO article (item, url, page, line, offset, length, hash, run, category, date, day,
          firstDay, postedDay, title, titleKey, byline, bylineKey, excerpt, language, words, tags)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      draft.item, draft.url == draft.item ? nil : draft.url, page, draft.line, draft.offset,
      draft.length, draft.hash, run,
      category(draft.categoryKey ?? CategoryRow.otherKey, db), draft.date, draft.day,
      draft.firstDay, draft.postedDay, draft.title, draft.titleKey, draft.byline, draft.bylineKey,
      draft.excerpt, draft.language, draft.words,
      draft.tags.joined(separator: "\n"),
    ])
    try groups.save(draft, as: db.lastInsertedRowID, db)
  }

  /// The number of a category, which is made where it is not known yet.
  private func category(_ key: String, _ db: Database) throws -> Int64 {
    if let id = categories[key] { return id }
    if key != CategoryRow.otherKey { try Meta.hasCategories.set(1, db) }
    try db.execute(
      sql: "INSERT OR IGNORE INTO category (key, title, position) VALUES (?, ?, 1000)",
      arguments: [key, key == CategoryRow.otherKey ? CategoryRow.otherTitle : key])
    let sql = "SELECT id FROM category WHERE key = ?"
    let id = try Int64.fetchOne(db, sql: sql, arguments: [key]) ?? 0
    categories[key] = id
    return id
  }

  /// Deletes articles; their terms stay in the index, and are known as dead.
  private func remove(where condition: String, _ db: Database) throws {
    let indexed = try Meta.textUpTo.int(db) ?? 0
    try db.execute(
      sql: """
        INSERT INTO dead SELECT id FROM article WHERE id <= \(indexed) AND \(condition);
        DELETE FROM article WHERE \(condition)
        """)
  }
}
