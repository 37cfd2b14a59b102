import Catalog
import Messages
import Notebook
import Revisions
import Screen

/// Reading lists: articles and passages that the reader puts in an order, each with a remark.
extension ReaderState {
  /// Asks on which list to put what is in front: the selected article, the open one, or of that what is
  /// selected.
  mutating func askForReadingList() -> [Effect] {
    guard listedArticle != nil else {
      message = .noArticleSelected
      return []
    }
    ask(.readingList, with: lastReadingList ?? archive.readingLists.first?.name ?? "")
    return []
  }

  /// Puts what is in front on a list.
  mutating func put(onReadingList name: String) -> [Effect] {
    guard let row = listedArticle else {
      message = .noArticleSelected
      return []
    }
    lastReadingList = name
    let entry = ReadingListEntry(item: row.item, title: row.title, anchor: selectedPassage)
    updateArticle { $0.endSelecting() }
    return [.readingList(.change(name, .add(entry)))]
  }

  /// The article that is put on a list; nil where none is in front.
  private var listedArticle: ArticleRow? {
    switch layers.last {
    case .article(let layer): layer.row
    case .search(let layer): layer.selected
    case nil: browse.focus == .list ? browse.list.selected : nil
    case .concordance, .help, .menu, .citation: nil
    }
  }

  private var selectedPassage: TextAnchor? {
    guard case .article(let layer) = layers.last, layer.selecting != nil else { return nil }
    return TextAnchor(quoting: layer.selectedRange, in: layer.document)
  }

  // MARK: - An open list

  /// The reading list that is open in front; nil where none is.
  var openReadingList: ReadingList? {
    if case .menu(let menu) = layers.last { menu.readingList } else { nil }
  }

  /// Does something in an open reading list.
  mutating func performInReadingList(_ command: Command) -> [Effect] {
    guard let list = openReadingList else { return [] }
    let entry = selectedEntry
    switch command {
    case .open:
      if let count { selectEntry(count) }
      return openEntry()
    case .entryDown, .entryUp:
      guard let entry, let index = list.entries.firstIndex(where: { $0.id == entry.id }) else {
        message = .nothingSelected
        return []
      }
      let wanted = index + (command == .entryDown ? times : -times)
      let target = max(0, min(wanted, list.entries.count - 1))
      return target == index ? [] : change(list, .move(entry.id, to: target))
    case .removeEntry:
      guard let entry else {
        message = .nothingSelected
        return []
      }
      return change(list, .remove(entry.id))
    case .remark:
      guard let entry else {
        message = .nothingSelected
        return []
      }
      ask(.remark(entry.id), with: entry.remark)
      return []
    default: return performInMenu(command)
    }
  }

  private func change(_ list: ReadingList, _ change: ReadingListChange) -> [Effect] {
    [.readingList(.change(list.name, change))]
  }

  /// Says something else of an entry of the open list.
  func setRemark(_ text: String, ofEntry id: String) -> [Effect] {
    openReadingList.map { change($0, .remark(text, of: id)) } ?? []
  }

  private var selectedEntry: ReadingListEntry? {
    guard case .menu(let menu) = layers.last, case .entry(let entry) = menu.selected?.target else {
      return nil
    }
    return entry
  }

  private mutating func selectEntry(_ number: Int) {
    guard case .menu(var menu) = layers.last else { return }
    menu.select(number: number, height: menuRows)
    layers[layers.count - 1] = .menu(menu)
  }

  /// Opens what is selected, over the list, to which one comes back.
  private mutating func openEntry() -> [Effect] {
    guard let entry = selectedEntry else { return [] }
    return [.open(.item(entry.item), entry.arrival)]
  }

  // MARK: - Whole lists

  /// Gives the list that is open or selected another name.
  mutating func renameReadingList(to name: String) -> [Effect] {
    guard let list = namedReadingList else {
      message = .noReadingListSelected
      return []
    }
    return [.readingList(.change(list, .rename(name)))]
  }

  /// Deletes the list that is open or selected; `U` brings it back.
  mutating func deleteReadingList() -> [Effect] {
    guard let list = namedReadingList else {
      message = .noReadingListSelected
      return []
    }
    if openReadingList != nil { layers.removeLast() }
    return [.readingList(.change(list, .delete))]
  }

  /// The name of the list that is open, or selected in the first pane.
  private var namedReadingList: String? {
    if let openReadingList { return openReadingList.name }
    guard layers.isEmpty, case .readingList(let list) = browse.selectedShelf else { return nil }
    return list.name
  }

  // MARK: - Answers

  /// Takes what became of a request.
  mutating func take(_ answer: ReadingListAnswer) {
    switch answer {
    case .shown(let list, let rows): show(readingListMenu(list, rows))
    case .missing(let name): message = .readingListGone(SafeText(name, as: .field))
    case .taken(let name): message = .readingListNameTaken(SafeText(name, as: .field))
    case .changed(let change, let former, let now, let rows, let all):
      archive.readingLists = all
      browse.take(archive, counts)
      if let now { showAgain(now, former: former?.name, rows, selecting: change?.entry) }
      guard let change else { return }
      let done = Change.listed(
        name: now?.name ?? former?.name ?? "", former: former, isDeletion: now == nil)
      changes.append(done)
      message = change.told(on: SafeText(now?.name ?? former?.name ?? "", as: .field))
    }
  }

  /// Shows the list that is open anew.
  private mutating func showAgain(
    _ list: ReadingList, former: String?, _ rows: [String: ArticleRow], selecting id: String?
  ) {
    for index in layers.indices {
      guard case .menu(let menu) = layers[index], let shown = menu.readingList,
        shown.name == list.name || shown.name == former
      else { continue }
      var new = readingListMenu(list, rows)
      let kept = id.flatMap { id in list.entries.firstIndex { $0.id == id } }
      new.select(number: (kept ?? menu.cursor) + 1, height: menuRows)
      layers[index] = .menu(new)
    }
  }

  private func readingListMenu(
    _ list: ReadingList, _ rows: [String: ArticleRow]
  ) -> MenuLayer {
    let lines = list.entries.map { line(of: $0, rows[$0.item]) }
    var menu = MenuLayer(
      .readingListTitle(SafeText(list.name, as: .field), .entries(list.entries.count)), lines)
    menu.readingList = list
    return menu
  }

  private func line(of entry: ReadingListEntry, _ row: ArticleRow?) -> MenuLayer.Line {
    let title = SafeText(row?.title ?? entry.title, as: .field)
    let remark = SafeText(entry.remark, as: .field)
    var detail: SafeText = entry.anchor.map { "¶ \(max(1, $0.paragraph))" } ?? ""
    if row == nil { detail = text(.entryIsGone) }
    return MenuLayer.Line(
      text: remark.isEmpty ? title : "\(title) — \(remark)", detail: detail, note: remark,
      target: .entry(entry))
  }
}

extension ReadingListEntry {
  /// Where its article is opened: at its passage, else where it was left.
  fileprivate var arrival: Arrival {
    anchor.map { .at(Place(paragraph: $0.paragraph, word: 0, progress: 0, anchor: $0)) } ?? .place
  }
}

extension ReadingListChange {
  /// The entry that it has to do with, by its id.
  fileprivate var entry: String? {
    switch self {
    case .add(let entry): entry.id
    case .move(let id, _), .remark(_, let id): id
    case .remove, .rename, .delete: nil
    }
  }

  /// What is told when it was done; nil where the screen shows it.
  fileprivate func told(on name: SafeText) -> Message? {
    switch self {
    case .add(let entry):
      entry.anchor == nil ? .articleListed(on: name) : .passageListed(on: name)
    case .remove: .takenOffList(name)
    case .move, .remark: nil
    case .rename: .listRenamed(to: name)
    case .delete: .listDeleted(name)
    }
  }
}
