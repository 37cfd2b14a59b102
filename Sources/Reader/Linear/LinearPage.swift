import Catalog
import Notebook
import Screen
import Typesetting

/// What the screen shows, as lines of words: for screen readers and braille displays, which say what is
/// new and cannot see signs and columns.
struct LinearPage: Equatable {
  /// What the lines are of; empty where they say it themselves.
  var heading: SafeText = .empty

  /// The lines.
  var lines: [SafeText] = []

  /// The line that is selected.
  var selected: Int?

  /// The line from which on they are new, where a text was scrolled.
  var firstNew = 0

  /// What is to be said after another page: all of it where it is another one, the selected line alone
  /// where nothing else changed, and nothing where all is as before.
  func said(after before: LinearPage?) -> [SafeText] {
    guard let before, before.heading == heading, before.lines == lines else {
      let isOfSame = before?.heading == heading
      let new = isOfSame ? Array(lines.dropFirst(firstNew)) : lines
      return (heading.isEmpty || isOfSame ? [] : [heading]) + Self.withoutGaps(new)
    }
    guard before.selected != selected, let selected, lines.indices.contains(selected) else {
      return []
    }
    return [lines[selected]]
  }
}

extension LinearPage {
  /// Lines of which no two blank ones follow each other, and none comes first.
  private static func withoutGaps(_ lines: [SafeText]) -> [SafeText] {
    var kept: [SafeText] = []
    for line in lines where !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    return kept
  }
}

extension ReaderState {
  /// The page that is shown now.
  var linearPage: LinearPage {
    switch layers.last {
    case nil where browse.focus == .list: listPage
    case .search(let layer) where layer.facets == nil: resultsPage(layer)
    case .menu(let menu): menuPage(menu)
    case .article(let layer): layer.openNote.map(notePage) ?? articlePage(layer)
    default: framePage
    }
  }

  /// The note or the reference whose window is open.
  private func notePage(_ note: ArticleLayer.OpenNote) -> LinearPage {
    var page = LinearPage()
    switch note.subject {
    case .note(let index): page.heading = text(.linearNote(index + 1))
    case .reference: page.heading = "\(text(.reference))."
    }
    page.lines = note.lines.map { SafeText($0.text, as: .field) }
    return page
  }

  // MARK: - Lists

  private var listPage: LinearPage {
    let list = browse.list
    let lines = list.visible.compactMap { index in
      list[index].map { "\(index + 1): \(words(of: $0, list.state(of: $0)))" as SafeText }
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
  private func words(of row: ArticleRow, _ state: ArticleState) -> SafeText {
    var parts = [row.title, row.byline, String(row.year)].map { SafeText($0, as: .field) }
    parts.append(text(.linearMinutes(row.minutes)))
    if !state.isRead { parts.append(text(.linearUnread)) }
    if state.isStarred { parts.append(text(.linearStarred)) }
    return Self.sentences(parts)
  }

  private static func sentences(_ parts: [SafeText]) -> SafeText {
    parts.filter { !$0.isEmpty }.map { part -> SafeText in
      part.string.last.map { ".!?…".contains($0) } == true ? part : "\(part)."
    }.joined(separator: " ")
  }

  private func resultsPage(_ layer: SearchLayer) -> LinearPage {
    var page = LinearPage()
    let narrowed = layer.narrowing.map(title)
    let query = [SafeText(layer.prompt.text, as: .field)] + narrowed
    page.heading = text(.linearSearch(query.joined(separator: ", "), searchStatus(layer)))
    let shown = layer.top..<min(layer.rows.count, layer.top + max(1, resultRows / 3))
    page.lines = shown.map { index in
      let row = layer.rows[index]
      var parts = [row.title, row.byline, String(row.year)].map { SafeText($0, as: .field) }
      if let excerpt = layer.excerpts[row.id] {
        parts.append(text(.hits(excerpt.occurrences)))
        parts.append(SafeText(excerpt.text, as: .field))
      }
      return "\(index + 1): \(Self.sentences(parts))"
    }
    page.selected = layer.cursor - layer.top
    return page
  }

  /// A list over an article, or the library.
  private func menuPage(_ menu: MenuLayer) -> LinearPage {
    var page = LinearPage()
    page.heading = "\(text(menu.title)). \(menuStatus(menu))."
    let end = min(menu.shown.count, menu.top + menuRows)
    page.lines = (menu.top..<max(menu.top, end)).map { index in
      let line = menu[index]
      let words = Self.sentences([line.text, line.detail])
      return line.target == nil ? words : "\(index + 1): \(words)"
    }
    page.selected = menu.cursor - menu.top
    return page
  }

  // MARK: - Texts

  private func articlePage(_ layer: ArticleLayer) -> LinearPage {
    var page = LinearPage()
    page.heading = text(.linearArticle(layer.text.front.title))
    if let filter = filterStatus(layer) { page.heading = "\(page.heading) \(filter)." }
    page.lines = layer.visible.map { line, _ in
      let words = SafeText(line.text, as: .field).withoutBoxes
      guard layer.filter != nil, let number = line.paragraph else { return words }
      return "¶ \(number): \(words)"
    }
    if layer.isAtEnd { page.lines.append(text(.linearEnd)) }
    page.firstNew = layer.firstNew
    page.selected = layer.match == nil ? nil : layer.firstNew
    return page
  }

  /// The rows of the screen, for pages that are lines already.
  private var framePage: LinearPage {
    let frame = frame()
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    var page = LinearPage()
    for (row, text) in rows.prefix(max(0, size.rows - layout.footerRows)).enumerated() {
      let words = text.split(separator: " ").joined(separator: " ")
      let line = SafeText(words, as: .field).withoutBoxes
      guard !line.isEmpty else { continue }
      if row == frame.cursor?.row { page.selected = page.lines.count }
      page.lines.append(line)
    }
    return page
  }
}

extension SafeText {
  /// The text without lines of boxes and the signs of what is selected.
  fileprivate var withoutBoxes: SafeText {
    let kept = string.filter { character in
      !(character.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false)
    }
    let bare = kept.first == ">" || kept.first == "›" ? String(kept.dropFirst()) : kept
    return SafeText(bare, as: .field)
  }
}
