import Notebook
import Screen

/// Marks: places that the reader names by letters.
extension ReaderState {
  /// Marks the current paragraph by the letter of a key.
  mutating func setMark(_ key: Key) -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    guard let row = layer.row else {
      message = "This page is no article of the archive"
      return []
    }
    guard let letter = key.letter else {
      message = "Not marked: a mark is named by a letter"
      return []
    }
    let place = Place(offset: layer.currentRange?.lowerBound ?? layer.topOffset, in: layer.document)
    return [.mark(.set(Mark(letter: letter, item: row.item, place: place)))]
  }

  /// Goes to the mark that a key names; by a quotation mark to where one was before the last jump.
  mutating func goToMark(_ key: Key) -> [Effect] {
    if key == .character("'") {
      var hasGone = false
      updateArticle { hasGone = $0.goBefore() }
      if !hasGone { message = "There was no jump yet" }
      return []
    }
    guard let letter = key.letter else {
      message = "Not gone: a mark is named by a letter, and M lists marks"
      return []
    }
    return [.mark(.find(letter, item: markedItem))]
  }

  /// Lists the marks of the article and of the archive.
  func listMarks() -> [Effect] {
    [.mark(.list(item: markedItem))]
  }

  /// The open article's id; empty for a page that is no article.
  private var markedItem: String {
    if case .article(let layer) = layers.last { layer.row?.item ?? "" } else { "" }
  }

  /// Takes what became of a request.
  mutating func take(_ answer: MarkAnswer) -> [Effect] {
    switch answer {
    case .set(let mark, let former):
      changes.append(.marked(mark, former: former))
      message = "You \(tell(.marked(mark, former: former)))"
    case .found(let mark): return go(to: mark)
    case .missing(let letter):
      message = "There is no mark \(SafeText(letter, as: .field)) here; m sets one, M lists them"
    case .list(let marks, let titles):
      if marks.isEmpty {
        message = "Nothing is marked; m and a letter mark the current paragraph"
      } else if case .article(let layer) = layers.last {
        show(MenuLayer("Marks", marks.map { layer.line(of: $0, titles: titles) }))
      }
    }
    return []
  }

  /// Goes to a mark, in the open article or in another one.
  mutating func go(to mark: Mark) -> [Effect] {
    guard case .article(let layer) = layers.last, layer.row?.item == mark.item else {
      return [.open(.item(mark.item), .at(mark.place))]
    }
    let offset = mark.place.offset(in: layer.document)
    updateArticle { $0.jump(to: .init(part: .body, offset: offset)) }
    return []
  }

  /// What is told of a mark that was set, or taken away again.
  func tell(_ mark: Mark, isSet: Bool) -> SafeText {
    let letter = SafeText(mark.letter, as: .field)
    let number = max(1, mark.place.paragraph)
    return isSet ? "set mark \(letter) at ¶ \(number)" : "took mark \(letter) from ¶ \(number)"
  }
}

extension ArticleLayer {
  /// The line of a mark in a list: its letter, and the beginning of its paragraph or the title of its
  /// article.
  fileprivate func line(of mark: Mark, titles: [String: String]) -> MenuLayer.Line {
    let letter = SafeText(mark.letter, as: .field)
    let number: SafeText = "¶ \(max(1, mark.place.paragraph))"
    let words: SafeText
    if mark.item == row?.item {
      let start = mark.place.offset(in: document)
      words = SafeText(document.string(in: start..<start + 200), as: .field)
    } else {
      words = titles[mark.item].map { "“\(SafeText($0, as: .field))”" } ?? "(no longer here)"
    }
    return .init(text: "\(letter)  \(words)", detail: number, target: .mark(mark))
  }
}

extension Key {
  /// The letter that the key types; nil for other keys.
  fileprivate var letter: String? {
    if case .character(let character) = self, character.isLetter { String(character) } else { nil }
  }
}
