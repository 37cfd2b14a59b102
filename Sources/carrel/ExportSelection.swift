import Archive
import ArgumentParser
import Catalog
import Exporting
import Foundation
import Messages
import Notebook
import Reader
import Revisions
import Screen

/// What is exported: articles and passages in their order, and what they are together.
struct ExportSelection {
  /// What they are called together.
  let title: String
  /// What they are, beside their archive.
  let scope: String
  /// The articles and passages.
  var entries: [ExportEntry]

  /// Rows read at a time.
  private static let batch = 1000

  /// Articles by their ids or addresses.
  static func articles(
    _ ids: [String], in catalog: ArticleCatalog, of desk: Desk
  ) throws -> ExportSelection {
    let rows = try ids.map { id in
      guard let row = try catalog.row(ofItem: id) ?? catalog.row(ofLink: id) else {
        throw Failure.nothingFound(.articleUnknown(id, in: desk.location.headPath))
      }
      return row
    }
    return ExportSelection(
      title: desk.title, scope: rows.map(\.item).joined(separator: "\u{0}"),
      entries: rows.map { ExportEntry(row: $0) })
  }

  /// What a query finds, in a category or in all.
  static func query(
    _ text: String, category: String?, in catalog: ArticleCatalog, of desk: Desk
  ) throws -> ExportSelection {
    let chosen = try desk.narrowing(toCategory: category, in: catalog.categories())
    let query = SearchQuery(text)
    guard !query.isEmpty else { throw Failure.nothingFound(.queryHasNoWord(query.text)) }
    let results = try catalog.search(
      query, narrowedBy: chosen, limit: Int(Int32.max), states: desk.states)
    guard !results.rows.isEmpty else { throw Failure.nothingFound(.nothingFound(for: query.text)) }
    if results.mode == .any { Output.complain(.anyWordFound) }
    return ExportSelection(
      title: desk.title + ": " + query.text, scope: "query:" + query.text,
      entries: results.rows.map { ExportEntry(row: $0) })
  }

  /// A category, the newest articles first.
  static func category(
    _ id: String, in catalog: ArticleCatalog, of desk: Desk
  ) throws -> ExportSelection {
    let category = try desk.category(id, in: catalog.categories())
    let listing = Listing(category: category?.id)
    var rows: [ArticleRow] = []
    let count = try catalog.count(of: listing)
    while rows.count < count {
      let range = rows.count..<min(rows.count + batch, count)
      let near = rows.last.map { (index: rows.count - 1, row: $0) }
      let more = try catalog.rows(of: listing, in: range, near: near).rows
      if more.isEmpty { break }
      rows += more
    }
    let name = category.map { Output.language.text(of: $0.name).string } ?? id
    return ExportSelection(
      title: desk.title + ": " + name, scope: "category:" + (category?.key ?? id),
      entries: rows.map { ExportEntry(row: $0) })
  }

  /// What is on a reading list, as far as the archive still has it.
  static func readingList(
    _ name: String, in catalog: ArticleCatalog, of desk: Desk
  ) throws -> ExportSelection {
    let list = try desk.readingList(named: name)
    let entries = try list.entries.compactMap { entry in
      try catalog.row(ofItem: entry.item).map {
        ExportEntry(row: $0, anchor: entry.anchor, remark: entry.remark)
      }
    }
    guard !entries.isEmpty else { throw Failure.nothingFound(.readingListIsEmpty(name)) }
    let lost = list.entries.count - entries.count
    if lost > 0 { Output.complain(.entriesNotInArchive(lost, of: name)) }
    return ExportSelection(title: name, scope: "list:" + name, entries: entries)
  }
}
