import Archive

extension Work {
  /// A session of the event that an article tells of, counted from 0; nil where there is none.
  ///
  /// It is a talk of its speakers, given at the event, which is called as the article is. Its day is
  /// its own, else the event's; its page is its recording's, else the event's, else the article's.
  public init?(session index: Int, of article: Article, in source: CitedSource) {
    guard let event = article.event, event.sessions.indices.contains(index) else { return nil }
    let session = event.sessions[index]
    self.init(article, of: source)
    id = "\(article.id)#\(index + 1)"
    kind = .speech
    title = session.title.map { MarkedText($0) }
    abstract = nil
    reviewedTitle = nil
    let organizers = contributors.filter { $0.role == .organizer }
    contributors =
      session.speakers.map {
        Contributor(.author, PersonName($0, language: language))
      } + organizers
    collectionTitle = eventTitle
    eventTitle = MarkedText(article.displayTitle)
    eventDate = WorkDate(from: session.start, to: session.end) ?? eventDate
    issued = eventDate
    (originalDate, originalTitle, originalPublisher) = (nil, nil, nil)
    let recording = session.attachments.first { $0.kind == .recording }
    url = recording?.url ?? event.url ?? url
  }
}
