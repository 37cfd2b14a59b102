extension Work {
  /// How a work is cited: styles set the many kinds in a few ways.
  enum Shape {
    /// A book, film, report …: it stands alone.
    case whole
    /// A chapter, an entry, a paper in proceedings: a part of a book.
    case part
    /// An article of a journal, with volume and issue.
    case journal
    /// An article of a magazine or newspaper, with a date.
    case press
    /// A page or post of a site.
    case page
    /// A talk, known by where and when it was given.
    case talk
    /// A thesis or manuscript, which nobody published.
    case unpublished
    /// A letter or message to somebody.
    case letter
  }

  /// How it is cited.
  var shape: Shape {
    switch kind {
    case .articleJournal: isOfArchive ? .press : .journal
    case .articleMagazine, .articleNewspaper: .press
    case .review, .reviewBook, .article, .interview: periodicalShape
    case .chapter: .part
    case .entry, .entryDictionary, .entryEncyclopedia: containerTitle == nil ? .whole : .part
    case .paperConference: paperShape
    case .speech: .talk
    case .webpage, .post, .postWeblog, .event: .page
    case .pamphlet, .document: isOfArchive || isLoosePage ? .page : .whole
    case .thesis, .manuscript: .unpublished
    case .personalCommunication: .letter
    default: .whole
    }
  }

  private var periodicalShape: Shape {
    if containerTitle == nil { return url == nil ? .unpublished : .page }
    if isOfArchive { return .page }
    return volume != nil || issue != nil || pages != nil ? .journal : .press
  }

  private var paperShape: Shape {
    if containerTitle != nil, !isOfArchive, pages != nil || publisher != nil || !editors.isEmpty {
      return .part
    }
    if containerTitle == nil || eventTitle != nil { return .talk }
    return volume != nil ? .journal : .page
  }

  private var isLoosePage: Bool { containerTitle != nil && publisher == nil }

  /// Whether it is an article of an archive, and not a work that it cites.
  var isOfArchive: Bool { archive != nil && archive == containerTitle?.plain }

  /// The date that it is cited by: of a talk, the days of the event.
  var citedDate: WorkDate? { shape == .talk ? eventDate ?? issued : issued }

  /// Whether its title stands between quotation marks, as that of a part does.
  var hasQuotedTitle: Bool {
    switch shape {
    case .whole: false
    case .page: kind != .pamphlet
    default: true
    }
  }

  /// Whether its title may be given English capitals: it is known to be English.
  var isEnglish: Bool { language?.prefix { $0 != "-" }.lowercased() == "en" }

  /// Its address: that of its DOI, else its page; a link only where it leads to the web.
  var address: MarkedText? {
    guard let text = doi.map({ "https://doi.org/" + $0 }) ?? url else { return nil }
    let isOfWeb = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    return MarkedText([MarkedText.Run(text, link: isOfWeb ? text : nil)])
  }

  /// Whether when it first appeared is to be told: in another year than it is cited by.
  var hasOriginalDate: Bool {
    guard let originalDate else { return false }
    let words = DateWords(.apa)
    return issued.map { words.year($0) != words.year(originalDate) } ?? true
  }

  /// A short title for mention in a text: as it is given, else up to its subtitle.
  var mention: MarkedText? {
    if let shortTitle { return shortTitle }
    guard let title else { return nil }
    var short = MarkedText()
    for run in title.runs {
      guard let colon = run.text.firstIndex(of: ":") else {
        short.append(run)
        continue
      }
      short.append(MarkedText.Run(String(run.text[..<colon]), run.style, link: run.link))
      return short.isEmpty ? title : short
    }
    return title
  }
}
