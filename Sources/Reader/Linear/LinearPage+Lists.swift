import Catalog
import Notebook
import Screen

// Pages of articles, shelves and names: each line has the number that opens it.

extension ReaderState {
  /// The shelves of the first page, with what they have.
  var shelvesPage: LinearPage {
    var page = LinearPage(heading: "\(rootPath).")
    let shown = browse.shownShelves
    page.lines = shown.enumerated().map { line, index in
      let shelf = browse.shelves[index]
      let parts = [text(shelf.title), linearCount(of: shelf)]
      return "\(line + 1): \(LinearPage.sentences(parts))"
    }
    page.selected = shown.firstIndex(of: browse.shelf)
    if page.lines.isEmpty { page.lines = [emptyShelves] }
    return page
  }

  private func linearCount(of shelf: Shelf) -> SafeText {
    let unread: (Int, of: Int)? =
      switch shelf {
      case .all: (unreadInAll, archive.count)
      case .category(let row): (self.unread(in: row), row.count)
      default: nil
      }
    guard let unread, unread.0 != unread.of else { return count(of: shelf) }
    return text(.unread(unread.0, of: unread.of))
  }

  /// People, tags or years.
  func namesPage(_ names: NameList) -> LinearPage {
    var page = LinearPage(heading: "\(path).")
    page.lines = names.visible.compactMap { index in
      names[index].map { row in
        let name = row.group.name.isEmpty ? text(.undated) : SafeText(row.group.name, as: .field)
        let count =
          row.unread == row.count ? "\(row.count)" : text(.unread(row.unread, of: row.count))
        let role = row.group.kind == .person && row.isSpeaker ? text(.speaker) : ""
        return "\(index + 1): \(LinearPage.sentences([name, role, count]))"
      }
    }
    if page.lines.isEmpty { page.lines = [emptyNames] }
    page.selected = names.cursor - names.top
    return page
  }

  var listPage: LinearPage {
    let list = browse.list
    let lines = list.visible.compactMap { index in
      list[index].map { "\(index + 1): \(words(of: $0, in: list))" as SafeText }
    }
    var page = LinearPage()
    let total = list.total ?? 0
    let name = browse.names == nil ? nil : browse.group?.name
    let title = name.map { SafeText($0, as: .field) } ?? text(browse.selectedShelf.title)
    page.heading = "\(title), \(text(.articles(total)))."
    page.lines = total == 0 ? [emptyList] : lines
    page.selected = list.cursor - list.top
    return page
  }

  /// An article of a list in words: `The Free Commune. Editors. 2026. 8 minutes. Unread.`
  private func words(of row: ArticleRow, in list: ArticleList) -> SafeText {
    let state = list.state(of: row)
    var parts = [row.title, row.byline, String(row.year)].map { SafeText($0, as: .field) }
    parts.append(text(.linearMinutes(row.minutes)))
    if !state.isRead { parts.append(text(.linearUnread)) }
    if state.isStarred { parts.append(text(.linearStarred)) }
    if list.isNoted(row) { parts.append(text(.linearNoted)) }
    return LinearPage.sentences(parts)
  }

  func resultsPage(_ layer: SearchLayer) -> LinearPage {
    var page = LinearPage()
    let narrowed = layer.narrowing.map(title)
    let query = [SafeText(layer.prompt.text, as: .field)] + narrowed
    page.heading = text(.linearSearch(query.joined(separator: ", ")))
    page.place = "\(searchStatus(layer))."
    let shown = layer.top..<min(layer.rows.count, layer.top + max(1, resultRows / 3))
    page.lines = shown.map { index in
      let row = layer.rows[index]
      var parts = [row.title, row.byline, String(row.year)].map { SafeText($0, as: .field) }
      if let excerpt = layer.excerpts[row.id] {
        parts.append(text(.hits(excerpt.occurrences)))
        parts.append(SafeText(excerpt.text, as: .field))
      }
      return "\(index + 1): \(LinearPage.sentences(parts))"
    }
    page.selected = layer.cursor - layer.top
    return page
  }
}
