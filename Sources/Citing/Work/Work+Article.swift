import Archive

extension Work {
  /// An article of an archive.
  ///
  /// What it does not say itself (authors, language, licence) the archive lends it. Who signs it as
  /// editor, where nobody is named as author, is cited as its author.
  public init(_ article: Article, of source: CitedSource) {
    self.init(id: article.id, kind: Kind(article, of: source))
    let language = article.language ?? source.language
    title = MarkedText(article.displayTitle)
    self.language = language
    license = article.license ?? source.license
    contributors = Self.contributors(of: article, source, language: language)
    issued = (article.datePublished ?? article.dateModified).map { WorkDate($0.date) }
    add(article.original, language: language)
    add(article.event)
    add(source)
    url = article.url ?? article.externalURL
    abstract = article.summary
    addReviewed(by: article)
  }

  private static func contributors(
    of article: Article, _ source: CitedSource, language: String?
  ) -> [Contributor] {
    let people = article.authors.isEmpty ? source.authors : article.authors
    var found = people.map {
      Contributor(Contributor.Role($0.role), PersonName($0, language: language))
    }
    if !found.contains(where: { $0.role == .author }) {
      for index in found.indices where found[index].role == .editor { found[index].role = .author }
    }
    return found.filter { !$0.name.displayed.isEmpty }
  }

  /// Where a text first appeared.
  private mutating func add(_ original: Original?, language: String?) {
    guard let original else { return }
    originalDate = original.date.map(WorkDate.date)
    originalTitle = original.title.map { MarkedText($0) }
    originalPublisher = original.source
    if let name = original.translator, translators.isEmpty {
      contributors.append(
        .init(.translator, PersonName(Author(name: name), language: language)))
    }
  }

  private mutating func add(_ event: Event?) {
    guard let event else { return }
    eventTitle = event.series.map { MarkedText($0) }
    eventPlace = event.place
    eventDate = WorkDate(from: event.start, to: event.end)
    contributors += event.organizers.map { Contributor(.organizer, PersonName($0)) }
  }

  private mutating func add(_ source: CitedSource) {
    containerTitle = MarkedText(source.title)
    archive = source.title
    archiveVersion = source.version
    accessed = WorkDate(source.accessed)
  }

  /// The work that an article reviews, where it is in its bibliography.
  private mutating func addReviewed(by article: Article) {
    guard let id = article.reviewOf,
      let index = article.references.firstIndex(where: { $0.id == id })
    else { return }
    let reviewed = Work(article.references[index], index: index)
    reviewedTitle = reviewed.title
    contributors += reviewed.authors.map { Contributor(.reviewedAuthor, $0) }
  }
}

extension Contributor.Role {
  /// What somebody did, in the archive's terms; a speaker and a reviewer are authors.
  init(_ role: Author.Role?) {
    switch role {
    case .translator: self = .translator
    case .editor: self = .editor
    case .organizer: self = .organizer
    case .author, .speaker, .reviewer, nil: self = .author
    }
  }
}

extension WorkDate {
  /// The days from one time to another, each in its own offset; nil where neither is known.
  init?(from start: Timestamp?, to end: Timestamp?) {
    guard let first = start ?? end else { return nil }
    guard let end, end.date != first.date else {
      self.init(first.date)
      return
    }
    self.init("\(first.date)/\(end.date)")
  }
}
