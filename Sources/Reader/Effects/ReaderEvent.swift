import Catalog
import Citing
import Foundation
import Messages
import Notebook
import Screen

/// What happens to a reader: keys, and the answers to its effects.
public enum ReaderEvent: Sendable {
  /// A key was pressed.
  case key(Key)
  /// A line was typed, as on the command line.
  case typed(String)
  /// The terminal has a new size.
  case resized(Size)
  /// What the archive is, as far as it is known.
  case overview(ArchiveOverview)
  /// How many articles or names shelves have.
  case counts(ShelfCounts)
  /// Rows of a list, from `start` on, and what is known of them.
  case rows(Listing, start: Int, [ArticleRow], ArticleNotes, total: Int)
  /// Names of a list, from `start` on.
  case names(GroupListing, start: Int, [GroupRow], total: Int)
  /// Where something stands in a list; nil where it does not.
  case sought(Seeking, Sought?)
  /// What was changed last had been so since that time; nil where it had not.
  case replaced(since: Date?)
  /// What an effect was to keep in the notebook is not kept, for a reason.
  case notKept(Effect, Message)
  /// So many articles were marked as read at once.
  case markedRead(count: Int, at: Date)
  /// Many articles are no longer marked as read.
  case readingChanged
  /// The text of the article that the selection is on.
  case preview(Preview)
  /// An article to be read.
  case opened(OpenedArticle)
  /// A link leads out of the archive.
  case external(String)
  /// What a search found; older ones than the newest number are of no interest.
  case found(SearchResults, number: Int, states: [String: ArticleState])
  /// What a search can be narrowed to.
  case facets(SearchFacets, number: Int)
  /// The query of a search with words of the archive for those that it has not; nil where there are
  /// none.
  case corrected(String?, number: Int)
  /// The queries that were searched before, the latest first.
  case history([String])
  /// The lines that were typed at a prompt before, the latest first.
  case lines([String], LinePrompt)
  /// The archives that there are, the one read last first.
  case library([LibraryEntry])
  /// What a saved query finds now.
  case savedFound(String, SavedSearch)
  /// Passages of articles that were found, by the article's row.
  case excerpts([Int64: Excerpt], number: Int)
  /// What changed since the version before, nil where there is none; whether it was found out now.
  case surveyed(VersionChanges?, isNew: Bool)
  /// What changed since the version before, to be listed.
  case changes(VersionChanges)
  /// An article with its changes since the version before.
  case changed(OpenedArticle, item: String)
  /// The articles that have to do with one.
  case related(RelatedArticles, to: ArticleRow)
  /// The other articles that cite a work of that title, which one cites.
  case citing([ArticleRow], title: String, of: ArticleRow)
  /// The latest articles of a person, and how many there are.
  case articles([ArticleRow], ofPerson: String, total: Int)
  /// What became of a mark.
  case mark(MarkAnswer)
  /// What became of a note of the reader's own.
  case annotation(AnnotationAnswer)
  /// What was written in another program.
  case written(String)
  /// What has become of the concordance of that number.
  case concordance(ConcordanceNews, number: Int)
  /// How far the indexing has come; nil at its end.
  case progress(IndexProgress?)
  /// What is told of an update of an installed archive.
  case update(UpdateNews, of: InstalledSource)
  /// The quotation of a passage, to be copied; what it is, for the words that tell it.
  case quoted(String, what: Message)
  /// The works that were to be cited, and which of them is meant.
  case citation([Work], index: Int)
  /// What became of a reading list.
  case readingList(ReadingListAnswer)
  /// What is told of an export.
  case export(ExportNews)
  /// Something to be told.
  case message(Message)
  /// The catalog turned out to be damaged.
  case damaged
}
