import Catalog
import Citing
import Foundation
import Messages
import Notebook
import Screen

/// What a reader wants done; carried out by an `EffectRunner`, and answered by events.
public enum Effect: Sendable, Equatable {
  /// Read what the archive is: its title, categories and counts.
  case loadOverview
  /// Read rows of a list; `near`, a row known to stand at an index close by, makes it quick. A newer
  /// edition makes an older one needless.
  case loadRows(Listing, Range<Int>, near: KnownRow?, edition: Int)
  /// Read names of a list.
  case loadNames(GroupListing, Range<Int>, edition: Int)
  /// Make ready to filter lists.
  case prepareFilter
  /// Find out where something stands in a list.
  case seek(Seeking)
  /// Mark all articles of a list as read.
  case markAllRead(Listing)
  /// Take back that articles were marked as read at that time.
  case unmarkRead(at: Date)
  /// Read the beginning of an article.
  case preview(ArticleRow, SearchTerms?)
  /// Open an article.
  case open(ArticleTarget, Arrival)
  /// Search; a newer search makes an older one needless.
  case search(SearchRequest, number: Int)
  /// Count what a search can be narrowed to.
  case loadFacets(SearchRequest, number: Int)
  /// Read which queries were searched before.
  case loadHistory
  /// Keep a query that was searched.
  case noteSearch(String)
  /// Read which lines were typed at a prompt before.
  case loadLines(LinePrompt)
  /// Keep a line that was typed at a prompt.
  case noteLine(String, LinePrompt)
  /// Save a query, or take it away from those that are saved.
  case setSaved(Bool, query: String)
  /// Search saved queries, for their counts.
  case searchSaved([String])
  /// Make passages of these articles, of about that many bytes.
  case excerpts([ArticleRow], SearchTerms, length: Int, number: Int)
  /// Do some work for the concordance of that number.
  case concordance(ConcordanceWork, number: Int)
  /// Show or change a reading list.
  case readingList(ReadingListRequest)
  /// Write an article, a list or results to a file.
  case export(ExportRequest)
  /// Stop doing so; nothing of it is left.
  case stopExport
  /// Mark an article as read or unread.
  case setRead(Bool, item: String)
  /// Star an article, or take the star away.
  case setStarred(Bool, item: String)
  /// Have something that was changed again as it was: since that time, or not at all.
  case restore(Kept, since: Date?)
  /// Keep where an article was left.
  case keepPlace(Place, item: String)
  /// Find out whether anything changed since the version before.
  case surveyChanges
  /// Compare the archive with the version before it.
  case loadChanges
  /// Show an article with its changes since the version before.
  case loadChange(item: String)
  /// Look for the articles that have to do with one.
  case loadRelated(ArticleRow)
  /// Look for the other articles that cite a work which one cites, by its id there.
  case loadCiting(reference: String, of: ArticleRow)
  /// Read which articles are by a person, or tell of events where that person speaks.
  case loadArticles(ofPerson: String)
  /// Keep or find a mark.
  case mark(MarkRequest)
  /// Keep, find or list notes of the reader's own.
  case annotation(AnnotationRequest)
  /// Make the catalog anew.
  case rebuild
  /// Show a web page in the browser.
  case browse(String)
  /// Read which archives there are.
  case loadLibrary
  /// Note that the archive is read now.
  case noteOpened
  /// Fetch a newer version of an installed archive.
  case update(InstalledSource)
  /// Stop doing so; what has come is kept.
  case stopUpdate
  /// Read again what has changed of the archive.
  case reread
  /// Read another archive, at a path.
  case openArchive(String)
  /// Quote a passage of an article.
  case quote(QuoteRequest)
  /// Find the work that is to be cited.
  case cite(CitationSubject)
  /// Write a citation to a file of that name.
  case writeCitation(String, to: String)
  /// Copy a text to the clipboard; what it is, for the words that tell it.
  case copy(String, what: Message)
  /// Draw everything in other colours.
  case setTheme(Theme)
  /// Make the wheel and the button of the mouse keys, or leave them to the terminal.
  case setMouse(Bool)
  /// Give a text to another program.
  case run(ProgramRequest)
  /// Draw everything anew.
  case redraw
  /// Stop until the shell continues the program.
  case suspend
  /// End.
  case quit
}

/// A row whose index in a list is known.
public struct KnownRow: Sendable, Equatable {
  /// The index in the list.
  public let index: Int
  /// The row that stands there.
  public let row: ArticleRow
}

/// How an article to be opened is named.
public enum ArticleTarget: Sendable, Equatable {
  /// By its row.
  case row(ArticleRow)
  /// By its id, or by the URL that a link gives.
  case link(String)
  /// By its id alone.
  case item(String)
  /// The archive's call for contributions.
  case call
}

/// Where an article is opened.
public enum Arrival: Sendable, Equatable {
  /// Where it was left, else at its beginning.
  case place
  /// At its beginning.
  case beginning
  /// At a place.
  case at(Place)
  /// Where a link leads.
  case linked(CarrelLink)
  /// At a hit of a search, with all hits marked.
  case hit(SearchTerms, at: Hit)
}

/// One of the hits in an article.
public enum Hit: Sendable, Equatable {
  /// The first one.
  case first
  /// The last one.
  case last
  /// The first one at or after an offset of the article's text.
  case after(Int)

  /// Its index among the ranges of all hits, which are in order.
  func index(in hits: [Range<Int>]) -> Int {
    switch self {
    case .first: 0
    case .last: max(0, hits.count - 1)
    case .after(let offset):
      min(hits.partitioningIndex { $0.lowerBound >= offset }, max(0, hits.count - 1))
    }
  }
}
