import Screen

extension ReaderState {
  /// Does something in the list that is open over an article.
  mutating func performInMenu(_ command: Command) -> [Effect] {
    guard case .menu(var menu) = layers.last else { return [] }
    switch command {
    case .back where !menu.filter.text.isEmpty: menu.clearFilter()
    case .back where menu.isFirst: return [.quit]
    case .back:
      layers.removeLast()
      return []
    case .filter: menu.isTyping = true
    case .update: return askToUpdate(selectedIn: menu)
    case .related: return findCiting()
    case .open:
      if let count { menu.select(number: count, height: menuRows) }
      return choose(menu)
    default:
      let step = command.step(page: menuRows, times: times)
      if let step { menu.move(by: step, height: menuRows) }
    }
    menu.settle(height: menuRows)
    layers[layers.count - 1] = .menu(menu)
    return []
  }

  /// Takes a key of the prompt that narrows the list; Enter keeps it narrowed, where a line is left.
  mutating func typeFilter(_ key: Key) -> [Effect] {
    guard case .menu(var menu) = layers.last else { return [] }
    switch key {
    case .enter: menu.isTyping = menu.shown.isEmpty
    case .escape: menu.clearFilter()
    case .backspace where menu.filter.text.isEmpty: menu.isTyping = false
    default:
      if let step = key.stepWhileTyping(page: menuRows) {
        menu.move(by: step, height: menuRows)
      } else {
        _ = menu.take(key)
      }
    }
    menu.settle(height: menuRows)
    layers[layers.count - 1] = .menu(menu)
    return []
  }

  /// Goes to what is selected; the list is left.
  private mutating func choose(_ menu: MenuLayer) -> [Effect] {
    guard let target = menu.selected?.target else { return [] }
    layers.removeLast()
    switch target {
    case .article(let row): return [.open(.row(row), .place)]
    case .spot(let spot): updateArticle { $0.jump(to: spot) }
    case .numbered(let target): return follow(target)
    case .mark(let mark): return go(to: mark)
    case .change(let article): return open(article)
    case .detached(let place): message = .placeDetached(place.quotation)
    case .annotation(let note): return go(to: note)
    case .archive(let path): return leaveAll() + [.openArchive(path)]
    case .thisArchive: return menu.isFirst ? [.noteOpened] : []
    case .entry: return []
    }
    return []
  }

  /// Asks whether to update the archive that is selected in the library; in other lists, that on the
  /// desk.
  private mutating func askToUpdate(selectedIn menu: MenuLayer) -> [Effect] {
    guard let line = menu.selected else { return askToUpdate() }
    switch line.target {
    case .archive, .thisArchive: return askToUpdate(line.installed, titled: line.text)
    default: return askToUpdate()
    }
  }

  /// Puts a list over the article; its current line is on the screen.
  mutating func show(_ menu: MenuLayer) {
    var menu = menu
    menu.move(by: 0, height: menuRows)
    layers.append(.menu(menu))
  }
}
