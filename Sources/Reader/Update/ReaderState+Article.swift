import Catalog
import Messages
import Screen

extension ReaderState {
  /// Puts an article that was opened in front: over a list, or over the article whose link led to
  /// it; in place of it when it is the next or the previous one.
  mutating func show(_ opened: OpenedArticle) -> [Effect] {
    var effects: [Effect] = []
    if isReplacing, case .article(let article) = layers.last {
      effects += leave(article)
      layers.removeLast()
    }
    isReplacing = false
    ahead = []
    layers.append(
      .article(ArticleLayer(opened, measure: articleMeasure, height: articleHeight)))
    tellPlace(opened)
    if opened.row != nil, !hasRead { noteReading() }
    if let row = opened.row, !opened.state.isRead {
      let change = Change.read(true, row)
      changes.append(change)
      effects += apply(change)
    }
    return effects
  }

  /// Says that an article was opened where it was left.
  private mutating func tellPlace(_ opened: OpenedArticle) {
    if case .at(let place) = opened.arrival, place.offset(in: opened.document) == nil {
      message = .placeDetached(place.quotation)
    } else if case .linked(let link) = opened.arrival, opened.linked?.isCertain != true {
      message = link.paragraphs == nil && link.fragment == nil ? nil : .linkedWordsGone
    } else if case .linked(let link) = opened.arrival, opened.isOtherText, link.fragment == nil {
      message = .linkOfOtherText
    } else if let place = opened.losses.place {
      message = .leftPlaceDetached(place.quotation)
    } else if opened.losses.marks > 0 {
      message = .marksDetached(opened.losses.marks)
    }
    guard opened.arrival == .place, message == nil, case .article(let layer) = layers.last,
      layer.top != .top
    else { return }
    message = .leftOff(atParagraph: layer.paragraphNumber)
  }

  mutating func performInArticle(_ command: Command) -> [Effect] {
    switch command {
    case .open where count != nil: return follow(number: count ?? 0)
    case .open: return followFocus()
    case .links: listLinks()
    case .related: return findRelated()
    case .changes: return findChanges()
    case .update: return askToUpdate()
    case .matchingParagraphs: return beginPattern(filters: true)
    case .pipe: return beginPipe()
    case .edit: return edit()
    case .page: return page()
    case .linkLetters: showHints()
    case .contents: showContents()
    case .mark: question = .mark
    case .goForward: return goForward()
    case .star:
      guard case .article(let layer) = layers.last, let row = layer.row else {
        message = .noArticle
        return []
      }
      return change(command, row, layer.state)
    case .nextArticle: return openNeighbour(times)
    case .previousArticle: return openNeighbour(-times)
    case .openOriginal: askToBrowse()
    case .information: tellInformation()
    case .goBack: return goBack()
    case .wider, .narrower: changeMeasure(by: command == .wider ? 4 : -4)
    case .paragraphNumbers: toggleParagraphNumbers()
    case .revealHidden:
      revealsHidden.toggle()
      message = revealsHidden ? .hiddenCharactersShown : .hiddenCharactersHidden
    case .find: return beginPattern()
    case .select: select(paragraphs: false)
    case .selectParagraphs: select(paragraphs: true)
    case .copy: return copy()
    case .quote: return quote()
    case .nextMatch: return moveMatch(by: times)
    case .previousMatch: return moveMatch(by: -times)
    case .nextNote: moveNote(by: times)
    case .previousNote: moveNote(by: -times)
    case .nextLink: moveFocus(by: times)
    case .previousLink: moveFocus(by: -times)
    default: scroll(command)
    }
    return []
  }

  private mutating func toggleParagraphNumbers() {
    showsParagraphs.toggle()
    if case .article(let layer) = layers.last, layer.document.paragraphCount == 0 {
      message = .noNumberedParagraph
    }
  }

  private mutating func scroll(_ command: Command) {
    let times = times
    updateArticle { layer in
      switch command {
      case .top:
        layer.noteJump()
        layer.go(to: .top)
      case .bottom:
        layer.noteJump()
        layer.go(to: layer.text.end)
      case .nextParagraph: layer.moveParagraph(by: times)
      case .previousParagraph: layer.moveParagraph(by: -times)
      case .nextHeading: layer.moveHeading(by: times)
      case .previousHeading: layer.moveHeading(by: -times)
      default:
        if let step = command.step(page: layer.height, times: times) { layer.scroll(by: step) }
      }
    }
  }

  // MARK: - Links

  private mutating func moveFocus(by step: Int) {
    var hasMoved = false
    updateArticle { hasMoved = $0.moveFocus(by: step) }
    if hasMoved { return tellFocus() }
    message = step > 0 ? .noFurtherLink : .noLinkBefore
  }

  /// Tells where the focused link leads.
  mutating func tellFocus() {
    guard case .article(let layer) = layers.last, let url = layer.focusedURL else { return }
    if let name = layer.focusedPerson {
      message = .leadsToPerson(SafeText(name, as: .field))
      return
    }
    message = .verbatim("→ \(SafeText(url, as: .decision))")
  }

  private mutating func askToBrowse() {
    guard case .article(let layer) = layers.last else { return }
    let focused = layer.focusedURL.flatMap { $0.hasPrefix("#") || $0.isEmpty ? nil : $0 }
    guard let url = focused ?? layer.url else {
      message = .noOriginal
      return
    }
    ask(toBrowse: url)
  }

  /// Asks whether to show a page; only http and https are ever shown.
  mutating func ask(toBrowse url: String) {
    if BrowserAddress.isSafe(url) {
      question = .browse(url)
    } else {
      message = .noWebAddress(SafeText(url, as: .decision))
    }
  }

  // MARK: - Matches

  /// Goes on to the match some steps away: of a search, into the next result after the last one.
  private mutating func moveMatch(by step: Int) -> [Effect] {
    if case .article(let layer) = layers.last, layer.isAtLastHit(step), let search = searchBelow {
      return openResult(of: search, step.signum(), at: step > 0 ? .first : .last)
    }
    var told: Message?
    updateArticle { told = $0.moveMatch(by: step) }
    message = told
    return []
  }

  // MARK: - Neighbours

  /// The search whose result the open article is.
  private var searchBelow: SearchLayer? {
    if case .search(let search) = layers.dropLast().last { search } else { nil }
  }

  /// Opens the article some places after or before this one in the list or the results that it came
  /// from; the last one there where there are not so many.
  private mutating func openNeighbour(_ step: Int) -> [Effect] {
    if let effects = openNeighbourInConcordance(step) { return effects }
    let origin = layers.last { if case .search = $0 { true } else { false } }
    if case .search(let search) = origin { return openResult(of: search, step, at: .first) }
    browse.list.moveToHeld(by: step)
    return openReplacing(browse.list.selected, .place)
  }

  /// Opens the result some places after or before the one that is open.
  private mutating func openResult(
    of search: SearchLayer, _ step: Int, at hit: Hit
  ) -> [Effect] {
    let index = max(0, min(search.cursor + step, search.rows.count - 1))
    guard index != search.cursor, let results = search.results else {
      message = step > 0 ? .lastResult : .firstResult
      return []
    }
    let height = resultRows
    updateSearch(search.number) { $0.select(index, height: height) }
    message = .result(index + 1, of: results.total)
    return openReplacing(results.rows[index], .hit(results.terms, at: hit))
  }

  private mutating func openReplacing(_ row: ArticleRow?, _ arrival: Arrival) -> [Effect] {
    guard let row, case .article(let layer) = layers.last, layer.row?.item != row.item else {
      message = .noFurtherArticle
      return []
    }
    isReplacing = true
    return [.open(.row(row), arrival)]
  }

  // MARK: - Information

  private mutating func tellInformation() {
    guard case .article(let layer) = layers.last else { return }
    let count = layer.document.paragraphCount
    var facts: [Message] = [
      .place(paragraph: layer.paragraphNumber, of: count, percent: layer.percent)
    ]
    if let row = layer.row { facts.append(row.length) }
    if !layer.licence.isEmpty { facts.append(.verbatim(SafeText(layer.licence))) }
    if let url = layer.url { facts.append(.verbatim(SafeText(url, as: .decision))) }
    message = facts.joined(separator: " · ")
  }
}
