import Archive
import ArgumentParser
import Catalog
import Citing
import Markup
import Messages
import Screen

extension Carrel {
  /// `carrel quote`: a passage of an article, with its citation and links.
  struct Quote: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "quote", _superCommandName: "carrel",
      abstract: "Write a passage of an article as a quotation, with its citation.",
      discussion: """
        The words are those of the text, without note marks and page marks, between
        the quotation marks of its language; long passages are set off, as the style
        has it. The citation with its ¶ or page follows, and links to the passage: on
        the web, and in the archive. 'carrel LINK' opens the archive there.

        EXAMPLES
          carrel quote free-commune --paragraph 12
          carrel quote free-commune --paragraph 12-14 --format apa --as markdown
          carrel quote mutual-aid --page 17
          carrel quote mutual-aid --match 'sociable species' | xclip
          carrel quote 'carrel:kropotkin.example/mutual-aid#p12' --as org
        """)

    @Argument(help: "The article's id, its URL, or a 'carrel:' link to a passage.")
    var id: String

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("A paragraph, or several: 12, 12-14.", valueName: "n"))
    var paragraph: String?

    @Option(help: ArgumentHelp("A page of the printed source: 17, vi.", valueName: "n"))
    var page: String?

    @Option(
      help: ArgumentHelp(
        "Words of the text, in any case, with or without accents.", valueName: "words"))
    var match: String?

    @Option(
      help: ArgumentHelp(
        "chicago, chicago-author-date, mla or apa; else the configuration's 'citation-style'.",
        valueName: "name"))
    var format: CitationFormat?

    @Option(name: .customLong("as"), help: "text, markdown, html or org.")
    var form: TextForm?

    func run() throws {
      try Failure.reporting {
        let linked = try LinkedArticle(id, archive)
        let desk = try Desk(linked.location)
        let (row, article) = try desk.withCatalog(upTo: .list) { catalog in
          let row = try catalog.row(ofItem: linked.item) ?? catalog.row(ofLink: linked.item)
          guard let row else {
            throw Failure.nothingFound(.articleUnknown(linked.item, in: desk.location.headPath))
          }
          return (row, try catalog.article(row))
        }
        let document = Document(article)
        let range = try range(in: document, linked, row)
        try write(range, of: document, article, row, desk)
      }
    }

    private func write(
      _ range: Range<Int>, of document: Document, _ article: Article, _ row: ArticleRow,
      _ desk: Desk
    ) throws {
      let source = desk.quotedSource(article, row)
      let configuration = UserConfiguration()
      let quotation = CitedQuotation(
        of: range, in: document, from: source, format: format ?? configuration.citationStyle)
      guard !quotation.quotation.passage.isEmpty else {
        throw Failure.nothingFound(.nothingToQuote(in: row.item))
      }
      let output = Output()
      let text = quotation.written(as: form ?? .text)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        try output.line(SafeText(line, as: .prose))
      }
      try output.finish()
    }

    // MARK: - Which passage

    private func range(
      in document: Document, _ linked: LinkedArticle, _ row: ArticleRow
    ) throws -> Range<Int> {
      if let page { return try range(ofPage: page, in: document, row) }
      if let match { return try range(ofWords: match, in: document, row) }
      if let numbers = paragraph.flatMap({ ParagraphNumbers($0) }) {
        return try range(ofParagraphs: numbers.range, in: document, row)
      }
      if let place = linked.link?.place(in: document) {
        if !place.isCertain { Output.complain(.linkedWordsGone) }
        return place.range
      }
      if let numbers = linked.link?.paragraphs {
        return try range(ofParagraphs: numbers, in: document, row)
      }
      return 0..<document.text.count
    }

    private func range(
      ofParagraphs numbers: ClosedRange<Int>, in document: Document, _ row: ArticleRow
    ) throws -> Range<Int> {
      guard let first = document.range(ofParagraph: numbers.lowerBound),
        let last = document.range(ofParagraph: numbers.upperBound)
      else {
        let count = document.paragraphCount
        let unknown = numbers.lowerBound > count ? numbers.lowerBound : numbers.upperBound
        throw Failure.nothingFound(.paragraphToQuoteUnknown(unknown, of: row.item, count: count))
      }
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }

    private func range(
      ofPage page: String, in document: Document, _ row: ArticleRow
    ) throws -> Range<Int> {
      guard let first = document.pageMarks.first, let last = document.pageMarks.last else {
        throw Failure.nothingFound(.pagesUnknown(of: row.item))
      }
      guard let range = document.range(ofPage: page) else {
        throw Failure.nothingFound(
          .pageToQuoteUnknown(page, of: row.item, first: first.label, last: last.label))
      }
      return range
    }

    private func range(
      ofWords words: String, in document: Document, _ row: ArticleRow
    ) throws -> Range<Int> {
      let places = document.ranges(ofWords: words)
      guard let first = places.first else {
        throw Failure.nothingFound(.wordsToQuoteUnknown(words, of: row.item))
      }
      if places.count > 1 { Output.complain(.quotedFirst(of: places.count)) }
      return first
    }
  }
}

extension Carrel.Quote {
  func validate() throws {
    let count = [paragraph, page, match].count { $0 != nil }
    if count > 1 {
      throw ValidationError("Only one of '--paragraph', '--page' and '--match' can be given.")
    }
    if count == 0, !CarrelLink.isLink(id) {
      throw ValidationError("Say what to quote: '--paragraph 12', '--page 17' or '--match WORDS'.")
    }
    if let paragraph, ParagraphNumbers(paragraph) == nil {
      throw ValidationError("'--paragraph' takes a number, as 12, or two, as 12-14.")
    }
    if let format, format.style == nil {
      throw ValidationError(
        "'\(format.rawValue)' is no style of prose; 'carrel cite --format' writes records.")
    }
  }
}

extension Desk {
  /// An article as it is quoted.
  func quotedSource(_ article: Article, _ row: ArticleRow) -> QuotedSource {
    var work = Work(article, of: citedSource)
    if work.language == nil, !row.language.isEmpty { work.language = row.language }
    return QuotedSource(
      work: work, archive: feed.identity(at: location), item: row.item,
      state: Locator.TextState(article))
  }
}
