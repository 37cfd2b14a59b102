import Catalog
import Citing
import Foundation
import Messages
import Notebook
import Screen

/// All that a reader is at a moment: a value.
///
/// It changes by `update`, which answers an event with the effects that it wants carried out, and it
/// is shown by `frame`. Neither does anything else, so that the whole program is tested without a
/// terminal.
///
///     var state = ReaderState(title: "Kropotkin", size: Size(rows: 24, columns: 80))
///     state.update(.key(.character("?")))    // []
///     state.frame().text                     // the help page
public struct ReaderState: Sendable {
  /// The size of the screen.
  public internal(set) var size: Size

  /// What the reader chose on the command line.
  public internal(set) var options: ReaderOptions { didSet { browse.language = options.language } }

  var archive: ArchiveOverview
  var counts = ShelfCounts()

  /// Whether an article was opened: until then the one left last is offered.
  var hasRead = false

  var browse = BrowseLayer()

  /// The layers above the first; the last one has the reader's attention.
  var layers: [Layer] = []

  /// What the last row says until the next key.
  var message: Message?

  /// A question that the next key answers.
  var question: Question?

  /// The command line, while one types on it.
  var commandPrompt: CommandPrompt?

  /// The prompt for a command to pipe to, while one types on it.
  var pipePrompt: PipePrompt?

  /// The articles that one came back from, the latest last.
  var ahead: [ArticleLayer] = []

  /// A line that is asked for in the last row.
  var prompt: Prompt?

  /// The note that is being written.
  var writing: NoteWriting?

  /// The note that was written, until it is kept.
  var keeping: NoteWriting?

  /// Whether notes are written in another program.
  var writesElsewhere = false

  /// How often notes were changed, and how often they were looked for in a text.
  var notesEdition = 0
  var placings = 0

  /// The list of notes that is awaited.
  var listing: NoteListing?

  /// The note that is to be shown when it is found in its article.
  var wantedNote: String?

  /// How the library stands to the archive on the desk.
  var library: Library

  /// Whether the archives of the library are being looked through.
  var awaitsLibrary = false

  /// Whether the archive is being compared with the version before, for what was asked.
  var awaitsChanges = false

  /// What changed since the version before; nil where there is none, or it is not known yet.
  var versionChanges: VersionChanges?

  /// The number that was typed before a command; nil where none was.
  var count: Int?

  var progress: IndexProgress?

  /// The update that goes on; nil where there is none.
  var updating: ArchiveUpdate?

  /// The reading list on which something was put last.
  var lastReadingList: String?

  /// The export that goes on; nil where there is none.
  var exporting: Export?

  /// Changes that can be undone, the latest last.
  var changes: [Change] = []

  /// How far the marking of a whole list is.
  var marking = Marking.none

  enum Marking: Sendable {
    case none
    /// It is being marked.
    case under
    /// It is being marked, and that is to be undone.
    case undone
  }

  /// What those changes took the place of, by their indices, where that is known.
  var formers: [Int: Former] = [:]

  /// The columns of an article's text that the reader wants.
  var measure: Int

  /// Whether articles show the numbers of their paragraphs.
  var showsParagraphs = false

  /// How many searches there were: the number of the newest.
  var searches = 0

  /// How many concordances there were: the number of the newest.
  var concordances = 0

  /// Whether the article to come takes the place of the one that is open.
  var isReplacing = false

  /// Whether invisible characters are shown.
  var revealsHidden = false

  /// The format that is no style, where a work was cited in one last.
  var recordFormat: CitationFormat?

  /// The commands with their keys.
  let commands: CommandTable

  /// A reader that knows nothing of its archive yet but a title for it.
  public init(
    title: SafeText, size: Size, options: ReaderOptions = ReaderOptions(),
    commands: CommandTable = .standard
  ) {
    self.commands = commands
    archive = ArchiveOverview(title: title)
    self.size = size
    self.options = options
    measure = options.measure
    browse.language = options.language
    library = options.isFromLibrary ? .below : .beside
  }

  /// Something that stands above the first layer.
  enum Layer: Sendable {
    case article(ArticleLayer)
    case search(SearchLayer)
    case concordance(ConcordanceLayer)
    case help(HelpLayer)
    case menu(MenuLayer)
    case citation(CitationLayer)
  }

  /// A question that one key answers.
  enum Question: Sendable, Equatable {
    /// By which letter to mark the current paragraph.
    case mark
    /// To which mark to go.
    case goToMark
    /// By what to sort; whether the list has an order of its own.
    case order(hasOwn: Bool)
    /// By what to sort names.
    case nameOrder
    /// By what to sort the results of a search.
    case resultOrder
    /// By what to sort the lines of a concordance; by words on one side, where that was chosen.
    case lines(Side?)
    /// Whether to show a page in the browser.
    case browse(String)
    /// Whether to look for a newer version of an installed archive.
    case update(InstalledSource)
    /// By what to sort notes.
    case noteOrder
  }

  /// A change of the notebook that can be undone.
  enum Change: Sendable, Equatable {
    case read(Bool, ArticleRow)
    case starred(Bool, ArticleRow)
    case saved(Bool, query: String)
    case marked(Mark, former: Mark?)
    case narrowed(from: [SearchNarrowing])
    case readMany(count: Int, at: Date)
    case noted(Annotation, former: Annotation?)
    case noteRemoved(Annotation)
    /// A reading list was changed, made or deleted; what it was, nil where it was none.
    case listed(name: String, former: ReadingList?, isDeletion: Bool)
  }

  /// A message in the language of the one who reads.
  func text(_ message: Message) -> SafeText { options.language.text(of: message) }

  /// Whether no article of the archive is known yet.
  public var isEmpty: Bool { archive.count == 0 }

  /// The context whose commands apply.
  var context: CommandContext {
    switch layers.last {
    case .article(let layer) where layer.openNote?.annotation != nil: .annotation
    case .article(let layer) where layer.openNote != nil: .note
    case .article(let layer): layer.selecting == nil ? .article : .selection
    case .search(let layer): layer.facets == nil ? .results : .facets
    case .concordance: .concordance
    case .help: .help
    case .menu(let menu) where menu.readingList != nil: .readingList
    case .menu(let menu): menu.notes == nil ? .menu : .notes
    case .citation: .citation
    case nil: .list
    }
  }
}

/// What the reader can choose on the command line.
public struct ReaderOptions: Sendable, Equatable {
  /// Whether there is one pane at any width.
  public var isOnePane: Bool

  /// The columns of an article's text.
  public var measure: Int

  /// The colours in which everything is drawn.
  public var theme = Theme.terminal

  /// The style in which bibliographies are set.
  public var citationStyle = CitationFormat.chicago

  /// The language in which the reader is spoken to.
  public var language = Language.english

  /// Whether the wheel and the button of the mouse are keys.
  public var usesMouse = false

  /// Why nothing is kept after the end; nil where it is.
  public var notKept: Message?

  /// Whether the archive was chosen in the library, to which one goes back.
  public var isFromLibrary = false

  /// How quotations and citations are copied.
  public var quoteForm = TextForm.text

  /// Where the archive on the desk was installed from; nil where it was not.
  public var installed: InstalledSource?

  /// A measure of 66 columns, which Bringhurst's *Elements of Typographic Style* calls ideal, and
  /// as many panes as fit.
  public init(isOnePane: Bool = false, measure: Int = 66) {
    self.isOnePane = isOnePane
    self.measure = measure
  }
}
