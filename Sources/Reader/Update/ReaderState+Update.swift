import Catalog
import Messages
import Screen

extension ReaderState {
  /// Changes by an event, and answers with what is to be done.
  public mutating func update(_ event: ReaderEvent) -> [Effect] {
    var effects = handle(event)
    effects += settle()
    return effects
  }

  private mutating func handle(_ event: ReaderEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .typed(let line):
      message = nil
      updating?.isAwaited = false
      return run(line)
    case .resized(let size): self.size = size
    case .overview(let overview):
      archive = overview
      browse.take(overview, counts)
      return searchSaved()
    case .counts(let counts): take(counts)
    case .rows(let listing, let start, let rows, let notes, let total):
      guard listing == browse.list.listing else { return [] }
      browse.list.take(rows, from: start, notes: notes, total: total)
    case .names(let listing, let start, let rows, let total):
      take(rows, of: listing, from: start, total: total)
    case .sought(let seeking, let sought): return show(sought, of: seeking)
    case .replaced(let time): noteFormer(since: time)
    case .notKept(let effect, let reason): takeBack(effect, reason)
    case .markedRead(let count, let time):
      return noteMarked(.readMany(count: count, at: time), count: count)
    case .readingChanged: browse.reload()
    case .preview(let preview): show(preview)
    case .opened(let opened): return show(opened)
    case .external(let url): ask(toBrowse: url)
    case .found(let results, let number, let states):
      let isPartial = progress != nil
      updateSearch(number) {
        $0.take(results, states: states)
        $0.isPartial = isPartial
      }
    case .facets(let facets, let number): show(facets, number: number)
    case .corrected(let query, let number): updateSearch(number) { $0.correction = query }
    case .lines(let lines, let prompt): show(lines, typedAt: prompt)
    case .history(let queries): updateSearch { $0.history.lines = queries }
    case .library(let entries): return show(library: entries)
    case .savedFound(let query, let found): browse.savedFound[query] = found
    case .excerpts(let excerpts, let number):
      updateSearch(number) { $0.excerpts.merge(excerpts) { $1 } }
    case .surveyed(let changes, let isNew): return take(changes, isNew: isNew)
    case .update(let news, let archive): return take(news, of: archive)
    case .changes(let changes): show(changes)
    case .changed(let opened, let item): return show(opened, changedFrom: item)
    case .related(let related, let row): show(related, to: row)
    case .citing(let rows, let title, let row): show(rows, citing: title, of: row)
    case .articles(let rows, let name, let total): show(rows, ofPerson: name, total: total)
    case .mark(let answer): return take(answer)
    case .annotation(let answer): return take(answer)
    case .written(let text): return takeWritten(text)
    case .concordance(let news, let number): take(news, number: number)
    case .progress(let progress): return take(progress)
    case .quoted(let text, let what): return [.copy(text, what: what)]
    case .citation(let works, let index): show(works, index: index)
    case .readingList(let answer): take(answer)
    case .export(let news): take(news)
    case .message(let told): tell(told)
    case .damaged: return [.rebuild]
    }
    return []
  }

  /// Loads what the screen lacks, and fits every layer to the screen.
  private mutating func settle() -> [Effect] {
    browse.height = layout.listRows
    browse.list.settle()
    browse.names?.settle()
    for index in layers.indices {
      guard case .article(var layer) = layers[index] else { continue }
      layer.set(citationStyle: options.citationStyle, in: options.language)
      layer.resize(
        measure: articleMeasure, height: articleHeight, revealsHidden: revealsHidden)
      layers[index] = .article(layer)
    }
    settleWriting()
    switch layers.last {
    case nil: return loadRows() + loadPreview()
    case .search(let layer): return loadResults(layer)
    case .concordance: return loadConcordance()
    case .article: return loadRows() + placeAnnotations()
    case .menu(var menu):
      menu.settle(height: menuRows)
      layers[layers.count - 1] = .menu(menu)
      return []
    case .citation: return []
    case .help:
      settleHelp()
      return []
    }
  }

  private mutating func loadRows() -> [Effect] {
    var effects: [Effect] = []
    if let range = browse.names?.missing(), let names = browse.names {
      effects.append(.loadNames(names.query, range, edition: names.edition))
    }
    guard browse.hasListOfShelf, let range = browse.list.missing() else { return effects }
    let list = browse.list
    let near = list.near(range)
    return effects + [.loadRows(list.listing, range, near: near, edition: list.edition)]
  }

  private mutating func loadPreview() -> [Effect] {
    guard layout.previewRows > 0, showsPreview, let selected = browse.list.selected,
      browse.previewed != selected
    else { return [] }
    browse.previewed = selected
    return [.preview(selected, nil)]
  }

  private mutating func loadResults(_ layer: SearchLayer) -> [Effect] {
    guard let results = layer.results else { return [] }
    var layer = layer
    layer.select(layer.cursor, height: resultRows)
    layer.facets?.settle(height: resultRows)
    let last = layer.top + resultRows / SearchLayer.linesPerResult + 1
    let seen = layer.rows[min(layer.top, layer.rows.count)..<min(last, layer.rows.count)]
    let wanted = seen.filter { !layer.asked.contains($0.id) }
    layer.asked.formUnion(wanted.map(\.id))
    var effects: [Effect] = []
    if !wanted.isEmpty {
      effects.append(
        .excerpts(
          Array(wanted), results.terms, length: max(20, resultColumns - 9), number: layer.number))
    }
    if layout.panes == .three, let selected = layer.selected, layer.previewed != selected {
      layer.previewed = selected
      effects.append(.preview(selected, results.terms))
    }
    layers[layers.count - 1] = .search(layer)
    return effects
  }

  private mutating func show(_ preview: Preview) {
    if case .search(var layer) = layers.last {
      layer.preview = preview
      layers[layers.count - 1] = .search(layer)
    } else {
      browse.preview = preview
    }
  }

  private mutating func take(_ progress: IndexProgress?) -> [Effect] {
    // At the end too: another process may have made the lists meanwhile.
    let isListing = progress?.phase != .text || self.progress?.phase == .list
    self.progress = progress
    let again = searchAgain() + (progress == nil ? searchSaved() + [.surveyChanges] : [])
    guard isListing else { return again }
    browse.reload()
    return again + [.loadOverview]
  }

  /// Searches the saved queries, for their counts.
  func searchSaved() -> [Effect] {
    archive.savedSearches.isEmpty ? [] : [.searchSaved(archive.savedSearches)]
  }

  /// Searches again what was searched in an index that was not whole: when it is, and, as long as
  /// nothing was found, as it grows.
  private mutating func searchAgain() -> [Effect] {
    guard case .search(var layer) = layers.last, layer.isPartial,
      progress == nil || layer.rows.isEmpty, !layer.prompt.text.isEmpty
    else { return [] }
    layer.isPartial = progress != nil
    layers[layers.count - 1] = .search(layer)
    return [.search(layer.request, number: layer.number)]
  }

  // MARK: - Layers

  mutating func updateArticle(_ change: (inout ArticleLayer) -> Void) {
    guard case .article(var layer) = layers.last else { return }
    // The layer is taken out meanwhile, so that its text is changed in place and not copied.
    layers[layers.count - 1] = .help(HelpLayer(page: .queries))
    change(&layer)
    layers[layers.count - 1] = .article(layer)
  }

  mutating func updateSearch(_ number: Int? = nil, _ change: (inout SearchLayer) -> Void) {
    for index in layers.indices {
      guard case .search(var layer) = layers[index], number == nil || number == layer.number
      else { continue }
      change(&layer)
      layers[index] = .search(layer)
    }
  }
}
