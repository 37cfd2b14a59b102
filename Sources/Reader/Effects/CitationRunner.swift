import Archive
import Catalog
import Citing
import Messages
import Screen

/// Quotes passages of articles, and finds the works that are to be cited.
struct CitationRunner {
  let catalog: ArticleCatalog
  /// The day on which works are looked at.
  let today: @Sendable () -> CalendarDate
  let folders: ExportFolders

  /// The archive's version that is read; nil where it has none.
  let version: @Sendable () -> String?

  /// The quotation that is asked for, as it is copied.
  func quotation(_ request: QuoteRequest) throws -> ReaderEvent {
    let article = try catalog.article(request.row)
    let feed = try catalog.feed()
    let source = QuotedSource(
      work: try work(article, request.row),
      archive: feed?.identity(at: catalog.location) ?? catalog.location.identity,
      item: request.row.item, state: Locator.TextState(article))
    let quotation = CitedQuotation(
      of: request.range, in: request.document, from: source, format: request.style)
    let text = SafeText(quotation.written(as: request.form), as: .prose)
    return .quoted(text.string, what: .quotation(of: request.name))
  }

  /// The works that are meant: the article, and the sessions of its event; or a work that it cites.
  func citation(_ subject: CitationSubject) throws -> ReaderEvent {
    let article = try catalog.article(subject.row)
    if let id = subject.reference,
      let index = article.references.firstIndex(where: { $0.id == id })
    {
      return .citation([Work(article.references[index], index: index)], index: 0)
    }
    let source = try source()
    let sessions = article.event?.sessions ?? []
    let works = sessions.indices.compactMap { Work(session: $0, of: article, in: source) }
    let spoken = subject.speaker.flatMap { name in
      sessions.firstIndex { $0.speakers.contains { $0.name == name } }
    }
    return .citation(
      [try work(article, subject.row)] + works,
      index: works.isEmpty ? 0 : spoken.map { $0 + 1 } ?? 0)
  }

  /// Writes a text to a new file; what is to be said of it.
  func write(_ text: String, to name: String) -> Message {
    do throws(ArchiveError) {
      let file = try NewFile(at: folders.path(of: name))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        try file.write(line: SafeText(line, as: .prose).string)
      }
      try file.finish()
    } catch {
      return Message(error)
    }
    return .citationWritten(to: SafeText(name, as: .decision))
  }

  private func work(_ article: Article, _ row: ArticleRow) throws -> Work {
    var work = Work(article, of: try source())
    if work.language == nil, !row.language.isEmpty { work.language = row.language }
    return work
  }

  private func source() throws -> CitedSource {
    let location = catalog.location
    guard let feed = try catalog.feed() else {
      return CitedSource(
        title: location.head, identity: location.identity, version: version(), accessed: today())
    }
    return CitedSource(
      feed, identity: feed.identity(at: location), version: version(), accessed: today())
  }
}
