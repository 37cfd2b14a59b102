import Catalog
import Messages
import Notebook
import Screen

/// A list over an article, of places in it, of links or of other articles, from which one is chosen.
///
/// It can be narrowed by typing: lines stay that have all words typed, wherever they stand, in either
/// case, with or without accents.
struct MenuLayer: Sendable {
  /// A line of the list.
  struct Line: Sendable, Hashable {
    /// What it says.
    var text: SafeText
    /// What it says at the right, and what it says where there is no room for that.
    var detail: SafeText = .empty
    var shortDetail: SafeText = .empty
    /// What is told of it where it is selected.
    var note: SafeText = .empty
    /// What choosing it does; nil for the headings of other lines.
    var target: Target?
    /// Whether it is where one is.
    var isCurrent = false
    /// The installed archive that it stands for; nil for any other line.
    var installed: InstalledSource?

    /// The reader's note that it stands for; nil for any other line.
    var annotation: Annotation? {
      if case .annotation(let note) = target { note } else { nil }
    }
  }

  /// What a line leads to.
  enum Target: Sendable, Hashable {
    /// A place in the article.
    case spot(ScrollText.Spot)
    /// Another article.
    case article(ArticleRow)
    /// A note or a link.
    case numbered(ArticleLayer.Numbered)
    /// A place that was marked.
    case mark(Mark)
    /// A place whose words are gone.
    case detached(Place)
    /// An article that changed since the version before.
    case change(VersionChanges.Article)
    /// A note of the reader's own.
    case annotation(Annotation)
    /// Another archive, by its path.
    case archive(String)
    /// The archive on the desk.
    case thisArchive
    /// An entry of a reading list.
    case entry(ReadingListEntry)
  }

  /// What the list is of: `Contents`.
  private(set) var title: Message

  /// Which notes are listed; nil for a list of anything else.
  var notes: NoteListing?

  /// Whether it is the first page, before which there is nothing.
  var isFirst = false

  /// The reading list whose entries its lines are; nil for any other list.
  var readingList: ReadingList?

  /// All lines.
  private(set) var lines: any MenuLines

  /// The indices of the lines that are shown.
  private(set) var shown: [Int]

  /// The selected one of the lines that are shown, by its index among them.
  private(set) var cursor = 0

  /// The first line on the screen.
  private(set) var top = 0

  /// What lines are narrowed by, and whether it is being typed.
  private(set) var filter = PromptLine()
  var isTyping = false

  /// Finds lines by their words; nil until that is wanted.
  private var finder: LineFinder?

  /// A list whose current line is selected, else its first.
  init(_ title: Message, _ lines: any MenuLines) {
    self.title = title
    self.lines = lines
    shown = Array(0..<lines.count)
    cursor = lines.current ?? shown.first { lines.isChoice($0) } ?? 0
  }

  /// Puts other notes in place of those listed, narrowed as these are; of the same ones the same line is
  /// selected.
  mutating func show(_ lines: any MenuLines, of listing: NoteListing) {
    if notes?.scope != listing.scope || notes?.order != listing.order { (cursor, top) = (0, 0) }
    notes = listing
    title = listing.title
    self.lines = lines
    finder = nil
    show()
    cursor = max(0, min(cursor, shown.count - 1))
  }

  /// The line at an index among those that are shown.
  subscript(index: Int) -> Line { lines[shown[index]] }

  /// Whether the line at an index among those that are shown can be chosen.
  private func isChoice(_ index: Int) -> Bool { lines.isChoice(shown[index]) }

  /// The selected line; nil where none is.
  var selected: Line? {
    guard shown.indices.contains(cursor), isChoice(cursor) else { return nil }
    return self[cursor]
  }

  /// How many lines that are shown can be chosen, and which of them is selected, from 1.
  var position: (number: Int, count: Int) {
    let choices = shown.indices.filter { isChoice($0) }
    return ((choices.firstIndex(of: cursor) ?? -1) + 1, choices.count)
  }

  /// How many lines that can be chosen are shown before one.
  func choices(before index: Int) -> Int {
    shown.prefix(index).count { lines.isChoice($0) }
  }

  // MARK: - Moving

  /// Selects a line some lines away that is no heading, and scrolls as little as needed.
  mutating func move(by step: Int, height: Int) {
    guard !shown.isEmpty else { return }
    let wanted = max(0, min(cursor.saturated(adding: step), shown.count - 1))
    let indices = shown.indices
    let before = step < 0 ? indices.prefix(through: wanted).last(where: isChoice) : nil
    let nearest = before == nil ? indices.dropFirst(wanted).first(where: isChoice) : before
    cursor = nearest ?? cursor
    settle(height: height)
  }

  /// Selects a line by its number among those that can be chosen, from 1; the first or the last one
  /// where there is none of that number.
  mutating func select(number: Int, height: Int) {
    let choices = shown.indices.filter { self[$0].target != nil }
    guard !choices.isEmpty else { return }
    cursor = choices[max(0, min(number - 1, choices.count - 1))]
    settle(height: height)
  }

  /// Keeps the selected line on the screen, with its heading where that stands above it.
  mutating func settle(height: Int) {
    let hasHeading = cursor > 0 && cursor < shown.count && !isChoice(cursor - 1)
    let first = hasHeading && height > 1 ? cursor - 1 : cursor
    top = min(max(top, cursor - max(1, height) + 1), first)
    top = max(0, min(top, shown.count - height))
  }

  // MARK: - Narrowing

  /// Takes a key of the prompt; whether it was one that edits a line.
  mutating func take(_ key: Key) -> Bool {
    let selected = shown.indices.contains(cursor) ? shown[cursor] : nil
    guard filter.take(key) else { return false }
    show()
    let kept = selected.flatMap { shown.firstIndex(of: $0) }
    cursor = kept ?? shown.indices.first { isChoice($0) } ?? 0
    return true
  }

  /// Shows all lines again.
  mutating func clearFilter() {
    let selected = shown.indices.contains(cursor) ? shown[cursor] : 0
    filter = PromptLine()
    isTyping = false
    show()
    cursor = selected
  }

  private mutating func show() {
    let words = filter.text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else {
      shown = Array(0..<lines.count)
      return
    }
    let finder = finder ?? LineFinder(lines)
    self.finder = finder
    shown = finder.lines(with: words).filter { lines.isChoice($0) }
  }
}
