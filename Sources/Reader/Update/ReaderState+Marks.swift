import Messages
import Notebook
import Screen

/// Marks: places that the reader names by letters.
extension ReaderState {
  /// Marks the current paragraph by the letter of a key.
  mutating func setMark(_ key: Key) -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    guard let row = layer.row else {
      message = .noArticle
      return []
    }
    guard let letter = key.letter else {
      message = .markNeedsLetter
      return []
    }
    let place = Place(offset: layer.currentRange?.lowerBound ?? layer.topOffset, in: layer.document)
    return [.mark(.set(Mark(letter: letter, item: row.item, place: place)))]
  }

  /// Goes to the mark that a key names; by a quotation mark to where one was in the article before the
  /// last jump.
  mutating func goToMark(_ key: Key) -> [Effect] {
    if key == .character("'") {
      guard context == .article else {
        message = .jumpsAreInArticles
        return []
      }
      var hasGone = false
      updateArticle { hasGone = $0.goBefore() }
      if !hasGone { message = .noJumpYet }
      return []
    }
    guard let letter = key.letter else {
      message = .goToMarkNeedsLetter
      return []
    }
    return [.mark(.find(letter, item: markedItem))]
  }

  /// Lists the marks of the archive, before them those of the article that is open.
  func listMarks() -> [Effect] {
    [.mark(.list(item: markedItem))]
  }

  /// The open article's id; empty for a list, and for a page that is no article.
  private var markedItem: String {
    if case .article(let layer) = layers.last { layer.row?.item ?? "" } else { "" }
  }

  /// Takes what became of a request.
  mutating func take(_ answer: MarkAnswer) -> [Effect] {
    switch answer {
    case .set(let mark, let former, let time):
      let change = Change.marked(mark, former: former)
      changes.append(change)
      noteFormer(since: time)
      message = told(change)
    case .found(let mark): return go(to: mark)
    case .missing(let letter):
      let shown = SafeText(letter, as: .field)
      message = context == .article ? .noMark(shown) : .noMarkOfArchive(shown)
    case .list(let marks, let titles, let detached):
      if marks.isEmpty, detached.isEmpty {
        message = context == .article ? .nothingMarked : .nothingMarkedInArchive
      } else {
        let places = detached.map { place in
          MenuLayer.Line(
            text: "·  “\(place.quotation)”", detail: text(.detached), target: .detached(place))
        }
        show(MenuLayer(.marks, marks.map { line(of: $0, titles: titles) } + places))
      }
    }
    return []
  }

  /// The line of a mark in a list: its letter, and the beginning of its paragraph in the open article,
  /// or the title of its own.
  private func line(of mark: Mark, titles: [String: String]) -> MenuLayer.Line {
    var words = titles[mark.item].map { title in
      "“\(SafeText(title, as: .field).insideQuotationMarks)”" as SafeText
    }
    var detail: SafeText = "¶ \(mark.shownParagraph)"
    var isDetached = mark.detachedAt != nil
    if case .article(let layer) = layers.last, mark.item == layer.row?.item {
      let start = mark.place.offset(in: layer.document)
      isDetached = start == nil
      words = start.map { SafeText(layer.document.string(in: $0..<$0 + 200), as: .field) }
      if let start { detail = "¶ \(max(1, layer.document.paragraphNumber(before: start)))" }
    }
    if isDetached {
      words = "“\(mark.place.quotation)”"
      detail = text(.detached)
    }
    return .init(
      text: "\(mark.shownLetter)  \(words ?? text(.markedArticleGone))", detail: detail,
      target: .mark(mark))
  }

  /// Goes to a mark, in the open article or in another one.
  mutating func go(to mark: Mark) -> [Effect] {
    guard case .article(let layer) = layers.last, layer.row?.item == mark.item else {
      return [.open(.item(mark.item), .at(mark.place))]
    }
    guard let offset = mark.place.offset(in: layer.document) else {
      message = .placeDetached(mark.place.quotation)
      return []
    }
    updateArticle { $0.jump(to: .init(part: .body, offset: offset)) }
    return []
  }
}

extension Mark {
  /// Its letter as it is shown.
  var shownLetter: SafeText { SafeText(letter, as: .field) }

  /// The number of its paragraph, from 1.
  var shownParagraph: Int { max(1, place.paragraph) }
}

extension Key {
  /// The letter that the key types; nil for other keys.
  fileprivate var letter: String? {
    if case .character(let character) = self, character.isLetter { String(character) } else { nil }
  }
}
