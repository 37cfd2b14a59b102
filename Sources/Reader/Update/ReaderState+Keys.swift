import Messages
import Screen

extension ReaderState {
  /// Does what a key stands for here.
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    updating?.isAwaited = false
    updateArticle { $0.awaitedNotes = nil }
    if let effects = typeAtPrompt(key.isCancelling ? .escape : key) { return effects }
    if takeFormat(key) || takeCount(key) { return [] }
    defer { count = nil }
    if let effects = point(key) { return effects }
    if key.isCancelling, let stopping { return stopping }
    if key == .control("c") { return tellHowToLeave() }
    if key == .escape { return escape() }
    guard let command = commands.command(for: key, in: context) else {
      tellUnknown(key)
      return []
    }
    return perform(command)
  }

  /// Closes a window over the article, gives up a selection, a focused link or a filter; where there is
  /// nothing of the kind, stops an export or an update.
  private mutating func escape() -> [Effect] {
    if context == .note || context == .annotation { return performInNote(.back) }
    if context == .citation { return perform(.back) }
    if isOverList, !isFirstPage || stopping == nil { return perform(.goBack) }
    guard case .article(let layer) = layers.last,
      layer.selecting != nil || layer.focus != nil || layer.filter != nil
    else { return stopping ?? [] }
    updateArticle { layer in
      if layer.selecting == nil, layer.focus == nil { layer.showAll() }
      layer.focus = nil
      layer.endSelecting()
    }
    return []
  }

  /// Takes a key of what is asked, or of the prompt where one types; nil where there is none.
  private mutating func typeAtPrompt(_ key: Key) -> [Effect]? {
    if let question {
      self.question = nil
      return answer(question, key)
    }
    if writing != nil { return typeNote(key) }
    if pipePrompt != nil { return typePipe(key) }
    if commandPrompt != nil { return typeCommand(key) }
    if let prompt { return take(key, in: prompt) }
    switch layers.last {
    case nil where browse.prompt != nil: return typeInList(key)
    case .help(let layer) where layer.isTyping: return typeHelpFilter(key)
    case .search(let layer) where layer.isTyping: return typeQuery(key)
    case .article(let layer) where layer.find?.isTyping == true: return typePattern(key)
    case .article(let layer) where layer.hints != nil: return typeHint(key)
    case .menu(let menu) where menu.isTyping: return typeFilter(key)
    default: return nil
    }
  }

  /// Whether a list over an article or over the first page is in front.
  private var isOverList: Bool {
    context == .menu || context == .notes || context == .readingList
  }

  private mutating func tellUnknown(_ key: Key) {
    if case .paste = key { return }
    let name = SafeText(key.name, as: .field)
    message = context == .help ? .unknownKeyInHelp(name) : .unknownKey(name)
  }

  /// Performs a command in the present context.
  mutating func perform(_ command: Command) -> [Effect] {
    if let lack = lack(for: command) {
      message = lack
      return []
    }
    switch command {
    case .quit: return leaveAll() + [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .search: return beginSearch()
    case .concordance: return askForConcordance()
    case .export where context != .concordance && context != .citation: return askForExport()
    case .readingList: return askForReadingList()
    case .deleteReadingList: return deleteReadingList()
    case .undo: return undo()
    case .help:
      layers.append(.help(HelpLayer(page: .commands(context))))
      return []
    case .back: return back()
    case .goBack where context != .article: return goBackWithin()
    case .goToMark:
      question = .goToMark
      return []
    case .marks: return listMarks()
    case .note: return annotate()
    case .noteArticle: return annotateArticle()
    case .notes: return listNotes()
    case .cite: return cite()
    case .top, .bottom:
      if let count { return go(toNumber: count) }
    case .goToPercent:
      if let count { return go(toPercent: count) }
      message = .percentNeedsNumber
      return []
    case .commandLine: return beginCommand()
    case .set: return tellSettings()
    default: break
    }
    return performHere(command)
  }

  /// Performs a command that means something of its own in each context.
  mutating func performInContext(_ command: Command) -> [Effect] {
    switch context {
    case .list: return performInList(command)
    case .article: return performInArticle(command)
    case .selection: return performInSelection(command)
    case .results: return performInResults(command)
    case .facets: return performInFacets(command)
    case .note: return performInNote(command)
    case .annotation: return performInAnnotation(command)
    case .notes: return performInNotes(command)
    case .menu: return performInMenu(command)
    case .readingList: return performInReadingList(command)
    case .concordance: return performInConcordance(command)
    case .citation: return performInCitation(command)
    case .help: return performInHelp(command)
    }
  }

  /// Goes one level back; from the first page, ends.
  private mutating func back() -> [Effect] {
    if context == .facets { return performInFacets(.back) }
    if isOverList { return performInMenu(.back) }
    if context == .note || context == .annotation { return performInNote(.back) }
    if context == .selection { return performInSelection(.back) }
    if isBackInConcordance() { return [] }
    if case .article(let layer) = layers.last, layer.filter != nil {
      updateArticle { $0.showAll() }
      return []
    }
    if let layer = layers.popLast() {
      if case .article = layer { ahead = [] }
      let saved = layers.isEmpty ? searchSaved() : []
      if case .article(let article) = layer { return leave(article) + saved }
      if case .concordance(let left) = layer {
        return [.concordance(.end, number: left.number)] + saved
      }
      return saved
    }
    if leavePane() { return [] }
    return library == .below ? goToLibrary() : [.quit]
  }

  /// What is to be kept of an article that is left.
  func leave(_ article: ArticleLayer) -> [Effect] {
    guard let row = article.row else { return [] }
    return [.keepPlace(article.place, item: row.item)]
  }

  /// What is to be kept when the program ends now, by whatever cause.
  public func leaveAll() -> [Effect] {
    unfinishedNote
      + layers.flatMap { layer in
        if case .article(let article) = layer { return leave(article) }
        return []
      }
  }

  /// What is said after the reader has quit out of an article: that its place is kept; anywhere,
  /// where nothing is.
  public var farewell: SafeText? {
    if let reason = options.notKept { return text(.placesWereNotKept(reason)) }
    guard case .article(let article) = layers.last, article.row != nil else { return nil }
    let number = article.document.paragraphNumber(before: article.topOffset)
    return text(.placeKept(paragraph: max(1, number), title: article.text.front.title))
  }

  private mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    switch question {
    case .browse(let url):
      if key == .character("y") { return [.browse(url)] }
      message = .notOpened
    case .update(let archive):
      if key == .character("y") { return beginUpdate(of: archive) }
      message = .notUpdated
    case _ where key == .escape: break
    case .order: sort(by: key)
    case .resultOrder: return sortResults(by: key)
    case .mark: return setMark(key)
    case .goToMark: return goToMark(key)
    case .lines(let side): sortLines(by: key, side: side)
    case .nameOrder: sortNames(by: key)
    case .noteOrder: return sortNotes(by: key)
    }
    return []
  }
}

extension Command {
  /// How many lines a movement goes that is made so many times, on a screen that shows `page` lines;
  /// nil for other commands.
  ///
  /// Pages overlap by one line; top and bottom go beyond any text.
  ///
  ///     Command.pageDown.step(page: 22)             // 21
  ///     Command.pageDown.step(page: 22, times: 3)   // 63
  func step(page: Int, times: Int = 1) -> Int? {
    switch self {
    case .lineDown: times
    case .lineUp: -times
    case .pageDown: times * max(1, page - 1)
    case .pageUp: -times * max(1, page - 1)
    case .halfPageDown: times * max(1, page / 2)
    case .halfPageUp: -times * max(1, page / 2)
    case .top: Int.min
    case .bottom: Int.max
    default: nil
    }
  }
}

extension Int {
  /// The sum, held within the integers.
  func saturated(adding other: Int) -> Int {
    let (sum, hasOverflown) = addingReportingOverflow(other)
    return hasOverflown ? (other > 0 ? .max : .min) : sum
  }
}

extension ReaderState.Question {
  /// What is asked, with the keys that answer it.
  var words: Message {
    switch self {
    case .mark: .askMark
    case .goToMark: .askGoToMark
    case .order(let hasOwn): hasOwn ? .askOrderOrOwn : .askOrder
    case .nameOrder: .askNameOrder
    case .noteOrder: .askNoteOrder
    case .resultOrder: .askResultOrder
    case .lines(nil): .askLineOrder
    case .lines(.left): .askWordToTheLeft
    case .lines(.right): .askWordToTheRight
    case .browse(let url): .askToBrowse(SafeText(url, as: .decision))
    case .update(let archive): .askToUpdate(archive.shownTitle, at: archive.source)
    }
  }
}
