import Archive
import Catalog
import Citing
import Foundation
import Markup
import Messages
import Notebook
import Screen

/// Carries out a reader's effects on a catalog and a notebook, and answers with events.
///
/// What takes a moment is done at once; searching and indexing have threads of their own, and post
/// their events. A newer search ends an older one.
public final class EffectRunner {
  private let catalog: ArticleCatalog
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let fallbackTitle: String
  private let post: @Sendable (ReaderEvent) -> Void
  private let searches: SearchRunner
  private let related: RelatedRunner
  private let offset: LocalTime.Offset
  private let language: Language
  private let concordances: ConcordanceRunner
  private let lists: ListRunner
  private let previews: PreviewRunner
  private let library: LibraryRunner
  private let changes: ChangesRunner
  private let annotations: AnnotationRunner
  private let citations: CitationRunner
  private let exports: ExportRunner
  private var isCancelled: @Sendable () -> Bool = { false }

  /// A runner whose threads post their events by `post`, from where it must be safe to call.
  ///
  /// - Parameters:
  ///   - language: That of the reader's own words about an article.
  ///   - today: The day on which works are looked at; that of the reader's clock unless given.
  ///   - version: The archive's own number of the version that is read, for citations.
  public init(
    catalog: ArticleCatalog, notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey,
    offset: @escaping LocalTime.Offset = LocalTime.offset, language: Language = .english,
    folders: ExportFolders = .ofProcess, catalogs: @escaping KnownCatalogs = { _ in nil },
    archives: @escaping KnownArchives = { try $0.archives().map { LibraryArchive($0) } },
    versions: @escaping KnownVersions = { nil },
    now: @escaping @Sendable () -> Date = { Date() },
    today: (@Sendable () -> CalendarDate)? = nil,
    version: @escaping @Sendable () -> String? = { nil },
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.offset = offset
    self.language = language
    self.catalog = catalog
    self.notebook = notebook
    self.archive = archive
    self.post = post
    fallbackTitle = catalog.location.head
    related = RelatedRunner(catalog: catalog, post: post)
    searches = SearchRunner(catalog: catalog, notebook: notebook, archive: archive, post: post)
    concordances = ConcordanceRunner(
      catalog: catalog, states: SearchStates(of: notebook, in: archive), folders: folders,
      post: post)
    citations = CitationRunner(
      catalog: catalog, today: today ?? { LocalTime.today(offset) }, folders: folders,
      version: version)
    exports = ExportRunner(
      catalog: catalog, notebook: notebook, archive: archive, folders: folders,
      language: language, version: version, post: post)
    lists = ListRunner(catalog: catalog, notebook: notebook, archive: archive, post: post)
    previews = PreviewRunner(catalog: catalog, language: language, offset: offset, post: post)
    changes = ChangesRunner(
      catalog: catalog, versions: versions, language: language, post: post)
    annotations = AnnotationRunner(notebook: notebook, archive: archive, now: now, post: post)
    library = LibraryRunner(
      notebook: notebook, own: catalog.location.realPath, catalogs: catalogs, archives: archives,
      post: post)
  }

  /// Carries out an effect; redrawing, suspending, browsing, updating and quitting are the program's.
  ///
  /// What fails is told as a message: nothing that was read is lost by it.
  public func perform(_ effect: Effect) -> [ReaderEvent] {
    do {
      return try events(for: effect)
    } catch CatalogError.damaged {
      return [.damaged]
    } catch CatalogError.stale {
      startIndexing(isCancelled: isCancelled)
      return [.message(.archiveChanged)]
    } catch let error as NotebookError {
      return [.notKept(effect, error.message)]
    } catch {
      return [.message(Message(error))]
    }
  }

  private func events(for effect: Effect) throws -> [ReaderEvent] {
    switch effect {
    case .loadOverview:
      lists.reset()
      return [.overview(try overview())]
    case .loadRows(let listing, let range, let near, let edition):
      if listing.isKept { return [try rows(listing, range, near)] }
      lists.rows(of: listing, in: range, edition: edition)
    case .loadNames(let listing, let range, let edition):
      lists.names(of: listing, in: range, edition: edition)
    case .prepareFilter: lists.prepareFilter()
    case .seek(let seeking): lists.seek(seeking)
    case .markAllRead(let listing): lists.markAllRead(listing)
    case .unmarkRead(let time): lists.unmarkRead(at: time)
    case .preview(let row, let terms): return try previews.preview(row, terms)
    case .open(let target, let arrival): return [try open(target, arrival)]
    case .search(let request, let number): searches.search(request, number: number)
    case .loadFacets(let request, let number): searches.facets(request, number: number)
    case .loadLibrary: library.list()
    case .noteOpened: try notebook.noteOpened(archive)
    case .loadHistory: return [.history(try notebook.searches(in: archive))]
    case .loadLines(let prompt): return [.lines(try notebook.lines(at: prompt), prompt)]
    case .noteLine(let text, let prompt): try notebook.noteLine(text, at: prompt, in: archive)
    case .noteSearch(let query): try notebook.noteSearch(query, in: archive)
    case .setSaved(let isSaved, let query):
      return [.replaced(since: try notebook.setSaved(isSaved, query: query, in: archive))]
    case .searchSaved(let queries): searches.searchSaved(queries)
    case .excerpts(let rows, let terms, let length, let number):
      searches.excerpts(of: rows, terms, length: length, number: number)
    case .concordance(let work, let number): concordances.perform(work, number: number)
    case .readingList(let request): return [.readingList(try readingLists.answer(request))]
    case .export(let request): exports.begin(request)
    case .stopExport: exports.stop()
    case .setRead(let isRead, let item):
      let former = try notebook.setRead(isRead, item: item, in: archive)
      lists.note(.read(isRead), item: item)
      return [.replaced(since: former)]
    case .setStarred(let isStarred, let item):
      let former = try notebook.setStarred(isStarred, item: item, in: archive)
      lists.note(.starred(isStarred), item: item)
      return [.replaced(since: former)]
    case .restore(let kept, let time):
      try kept.restore(since: time, in: notebook, archive)
      if let (change, item) = kept.change(since: time) { lists.note(change, item: item) }
    case .keepPlace(let place, let item):
      try notebook.setPlace(place, item: item, in: archive)
      lists.note(.left(at: place), item: item)
    case .surveyChanges: changes.survey()
    case .loadChanges: changes.list()
    case .loadChange(let item): changes.show(item)
    case .loadRelated(let row): related.related(to: row)
    case .loadCiting(let id, let row): related.articles(citing: id, of: row)
    case .loadArticles(let name): related.articles(ofPerson: name)
    case .quote(let request): return [try citations.quotation(request)]
    case .cite(let subject): return [try citations.citation(subject)]
    case .writeCitation(let text, let name):
      return [.message(citations.write(text, to: name))]
    case .mark(let request):
      let marks = MarkRunner(catalog: catalog, notebook: notebook, archive: archive)
      return try marks.answer(request).map { [.mark($0)] } ?? []
    case .annotation(let request):
      guard let answer = try annotations.answer(request) else { return [] }
      lists.notesChanged()
      return [.annotation(answer)]
    case .rebuild: startIndexing(anew: true, isCancelled: isCancelled)
    case .reread: startIndexing(isCancelled: isCancelled)
    case .openArchive, .update, .stopUpdate, .browse, .run, .copy, .setTheme, .setMouse, .redraw,
      .suspend, .quit:
      break
    }
    return []
  }

  /// Waits until the lists and counts that were asked for are posted.
  func finishLists() {
    lists.finish()
    library.finish()
    annotations.finish()
  }

  /// Waits until all that was asked for is posted, but for an indexing.
  public func settle() {
    finishLists()
    previews.finish()
    searches.finish()
    related.finish()
    changes.finish()
    concordances.finish()
    finish()
  }

  /// Waits for files that are being written, before the program ends.
  public func finish() {
    concordances.finishWriting()
    exports.finish()
  }

  // MARK: - Lists

  private var readingLists: ReadingListRunner {
    ReadingListRunner(catalog: catalog, notebook: notebook, archive: archive)
  }

  private func overview() throws -> ArchiveOverview {
    let feed = try catalog.feed()
    var overview = ArchiveOverview(title: SafeText(feed?.title ?? fallbackTitle, as: .field))
    overview.description = SafeText(feed?.description ?? "", as: .field)
    overview.categories = try catalog.categories()
    overview.count = try catalog.count(of: Listing())
    overview.hasCall = feed?.call != nil
    overview.readingLists = try readingLists.counts()
    overview.savedSearches = try notebook.savedSearches(in: archive)
    return overview
  }

  private func rows(
    _ listing: Listing, _ range: Range<Int>, _ near: KnownRow?
  ) throws -> ReaderEvent {
    let found = try catalog.rows(of: listing, in: range, near: near.map { ($0.index, $0.row) })
    let items = found.rows.map(\.item)
    var notes = ArticleNotes(states: try notebook.states(of: items, in: archive))
    notes.noted = try notebook.noted(of: items, in: archive)
    let start = min(range.lowerBound, found.total)
    return .rows(listing, start: start, found.rows, notes, total: found.total)
  }

  // MARK: - Articles

  private func open(_ target: ArticleTarget, _ arrival: Arrival) throws -> ReaderEvent {
    switch target {
    case .row(let row): return .opened(try opened(row, arrival))
    case .link(let url):
      guard let row = try catalog.row(ofLink: url) else { return .external(url) }
      return .opened(try opened(row, arrival))
    case .item(let id):
      guard let row = try catalog.row(ofLink: id), row.item == id else {
        return .message(.articleGone)
      }
      return .opened(try opened(row, arrival))
    case .call: return try call()
    }
  }

  private func opened(_ row: ArticleRow, _ arrival: Arrival) throws -> OpenedArticle {
    let article = try catalog.article(row)
    let document = Document(article).linkingCitations(of: article.references)
    var hits: [Range<Int>] = []
    if case .hit(let terms, _) = arrival {
      hits = terms.occurrences(in: document.text, language: row.language)
    }
    let category = try catalog.categories().first { $0.id == row.category }.map { category in
      language.text(of: category.name).string
    }
    let license = try article.license ?? catalog.feed()?.license
    let losses = try PlaceKeeper(notebook: notebook, archive: archive)
      .settle(row.item, in: document)
    var linked: CarrelLink.Place?
    var isOtherText = false
    if case .linked(let link) = arrival {
      linked = link.place(in: document)
      isOtherText = link.state != nil && link.state != Locator.TextState(article)
    }
    return OpenedArticle(
      row: row,
      front: FrontMatter(
        article, row: row, category: category, in: language, offset: offset,
        firstNumber: document.notes.count + 1),
      document: document,
      references: ReferenceList.document(article.references, in: language),
      cited: article.references,
      state: try notebook.state(of: row.item, in: archive), hits: hits, arrival: arrival,
      url: article.url ?? article.externalURL,
      licence: SafeText(license?.spdx ?? license?.url ?? "", as: .field), linked: linked,
      isOtherText: isOtherText, losses: losses)
  }

  private func call() throws -> ReaderEvent {
    guard let feed = try catalog.feed(), let call = feed.call else {
      return .message(.noCall)
    }
    return .opened(
      OpenedArticle(
        row: nil, front: FrontMatter(title: language.text(of: .contribute)),
        document: CallPage(call: call, language: language)
          .document(archive: feed.title ?? fallbackTitle),
        references: Document(text: ""), state: ArticleState(), hits: [], arrival: .beginning,
        url: call.url, licence: .empty))
  }

  // MARK: - Indexing

  /// Brings the catalog up to date on a thread of its own, and posts how far it has come.
  public func startIndexing(
    anew: Bool = false, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.isCancelled = isCancelled
    let indexer = Indexer(catalog)
    let catalog = catalog
    let post = post
    let thread = Thread {
      do {
        _ = try indexer.run(
          anew: anew, isCancelled: isCancelled, progress: { post(.progress($0)) })
        post(.progress(nil))
        if let notice = try catalog.faultNotice() {
          post(.message(notice))
        }
      } catch CatalogError.cancelled {
        return
      } catch {
        post(.progress(nil))
        post(.message(Message(error)))
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
}
