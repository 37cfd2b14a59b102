import Archive
import Catalog
import Citing
import Markup
import Notebook
import Typesetting

/// An open article: where it is scrolled to, what is marked and focused in it.
struct ArticleLayer: Sendable {
  let row: ArticleRow?
  let url: String?
  let licence: String
  var text: ScrollText

  /// The works that it cites.
  let cited: [Reference]

  /// The style in which they are set.
  var citationStyle = CitationFormat.chicago

  /// What the notebook knows of it.
  var state: ArticleState

  /// The first line on the screen.
  private(set) var top = ScrollText.Position.top

  /// What the reader last put on top: it stays there when the window changes, however often, also to
  /// one in which all of the article is seen.
  private var anchor = Anchor()

  /// What the reader put on top.
  private struct Anchor {
    /// The offset of the text.
    var offset = 0
    var spot = ScrollText.Spot.top
    /// The line, in an article that is set for that measure, with or without what is invisible.
    var position = ScrollText.Position.top
    var measure = 0
    var revealsHidden = false
    /// The paragraph that the reader went to since.
    var chosen: Int?
  }

  /// The lines on the screen.
  private(set) var visible: [(line: Line, position: ScrollText.Position)] = []

  /// The row of the screen with the character at an offset of the text; nil where it is on none.
  func row(ofOffset offset: Int) -> Int? {
    visible.firstIndex { line, position in
      text.part(ofUnit: position.unit).part == .body && line.range.contains(offset)
    }
  }

  /// Whether the last line is on the screen.
  private(set) var isAtEnd = false

  /// Rows of the screen for the text.
  private(set) var height = 1

  /// The line that was new on the screen after the last move: where reading goes on.
  var firstNew = 0

  /// The paragraph that commands act on; nil where none is on the screen.
  private(set) var current: CurrentParagraph?

  /// The number of the paragraph that the reader went to, as long as it is on the screen.
  var chosen: Int?

  /// The focused link, by its index among all links.
  var focus: Int?

  /// The note that is shown over the text.
  var openNote: OpenNote?

  /// The reader's notes on it, and the number of the request by which they were found; nil before all.
  var annotations = Annotations()
  var annotationsNumber: Int?

  /// How often notes had been changed when these were asked for; nil where they were not yet.
  var annotationsEdition: Int?

  /// Whether the notes were found that were asked for.
  var knowsAnnotations = false

  /// How many notes further one wants to be when they are known; nil where one does not.
  var awaitedNotes: Int?

  /// The reader's note that was shown last.
  var lastAnnotation: String?

  /// Letters shown on the links of the screen.
  var hints: LinkHints?

  /// Where links, marks and the contents were followed from, the latest last.
  var trail: [ScrollText.Spot] = []

  /// Where one came back from along the trail, the latest last.
  var ahead: [ScrollText.Spot] = []

  /// Where one was before the last jump.
  var before: ScrollText.Spot?

  /// What is being selected; nil where nothing is.
  var selecting: Selecting?

  /// What is being found; nil where nothing was asked for.
  var find: Find?

  /// By what the article is filtered; nil where all of it is shown.
  var filter: ParagraphFilter?

  /// The match that one is at, by its index in `text.marks`.
  var match: Int?

  /// Whether the article was come to as the result of a search, whose hits are marked.
  private let isResult: Bool

  /// A search within the article.
  struct Find: Sendable {
    /// Whether only what matches is shown.
    let filters: Bool
    var prompt = PromptLine()
    /// What was sought before, in any article.
    var history = LineHistory()
    /// What was sought in this article before it.
    let former: String?
    /// Whether it is still being typed.
    var isTyping = true
    /// Why the pattern cannot be found.
    var fault: QueryFault?
    /// Where one was before, and what was marked then, to go back to.
    let origin: ScrollText.Position
    let spot: ScrollText.Spot
    let marks: [Range<Int>]
    let match: Int?
    let finder: TextFinder
  }

  init(_ opened: OpenedArticle, measure: Int, height: Int) {
    row = opened.row
    url = opened.url
    licence = opened.licence.string
    state = opened.state
    if case .hit = opened.arrival { isResult = true } else { isResult = false }
    cited = opened.cited
    text = ScrollText(
      front: opened.front, document: opened.document, references: opened.references,
      measure: measure, marks: opened.hits)
    self.height = height
    arrive(opened)
  }

  private mutating func arrive(_ opened: OpenedArticle) {
    switch opened.arrival {
    case .beginning: go(to: .top)
    case .at(let place):
      guard let offset = place.offset(in: text.document) else { return go(to: .top) }
      go(to: text.position(ofOffset: offset))
      chosen = document.paragraph(at: offset)
      settleCurrent()
    case .linked:
      guard let range = opened.linked?.range else { return go(to: .top) }
      chosen = document.paragraph(at: range.lowerBound)
      go(toOffset: range.lowerBound)
      settleCurrent()
    case .place:
      guard let place = opened.state.place, place.isUnfinished,
        let offset = place.offset(in: text.document)
      else { return go(to: .top) }
      go(to: text.position(ofOffset: offset))
    case .hit(_, let hit):
      if opened.hits.isEmpty { go(to: .top) } else { goToMatch(hit.index(in: opened.hits)) }
    }
  }

  var document: Document { text.document }

  // MARK: - Scrolling

  /// Shows the text for a screen of that size, with the same words on top.
  mutating func resize(measure: Int, height: Int, revealsHidden: Bool) {
    let isSetAnew = revealsHidden != text.revealsHidden
    guard measure != text.measure || height != self.height || isSetAnew else { return }
    var kept = anchor
    kept.chosen = chosen ?? kept.chosen
    text.set(measure: measure, revealsHidden: revealsHidden)
    self.height = max(1, height)
    let isSame = measure == kept.measure && revealsHidden == kept.revealsHidden
    go(to: isSame ? kept.position : text.position(of: kept.spot))
    anchor = kept
    chosen = kept.chosen
    settleCurrent()
    resetNote()
    hints = nil
  }

  /// Shows the text from a position on, but no emptiness below its end where it can be filled.
  mutating func go(to position: ScrollText.Position) {
    top = text.top(at: position, height: height)
    show()
    firstNew = 0
  }

  private mutating func show() {
    visible = text.lines(from: top, count: height)
    anchor = Anchor(
      offset: text.offset(at: top), spot: text.spot(at: top), position: top, measure: text.measure,
      revealsHidden: text.revealsHidden)
    let last = visible.last?.position ?? top
    isAtEnd = last.unit == text.lastUnit && text.isLast(last)
    settleCurrent()
  }

  /// Finds the current paragraph anew.
  mutating func settleCurrent() {
    current = findCurrent()
  }

  /// Scrolls by lines; the focus on a link that leaves the screen is dropped.
  mutating func scroll(by lines: Int) {
    let before = visible.last?.position
    let old = top
    top = text.top(at: text.position(top, movedBy: lines), height: height)
    if lines > 0 { top = max(top, old) }
    show()
    firstNew = 0
    if lines > 0, top != old, let before {
      firstNew = visible.firstIndex { $0.position > before } ?? 0
    }
    dropHiddenFocus()
  }

  // MARK: - Matches

  /// Shows a match, a third of the screen from the top unless it is on the screen already.
  mutating func goToMatch(_ index: Int) {
    guard text.marks.indices.contains(index) else { return }
    match = index
    chosen = nil
    let position = text.position(ofOffset: text.marks[index].lowerBound)
    show()
    if !visible.contains(where: { $0.position == position }) || top == .top {
      if let row = visible.firstIndex(where: { $0.position == position }), row < height - 1 {
        firstNew = row
        return
      }
      go(to: text.position(position, movedBy: -(height / 3)))
    }
    firstNew = visible.firstIndex { $0.position == position } ?? 0
  }

  /// Whether the hit that one is at is the last one of a search, in a direction.
  func isAtLastHit(_ step: Int) -> Bool {
    guard isResult, find == nil else { return false }
    return !text.marks.indices.contains((match ?? -step.signum()) + step)
  }

  /// The first match at or after the top of the screen.
  mutating func firstMatchOnScreen() -> Int? {
    let offset = text.offset(at: top)
    let index = text.marks.partitioningIndex { $0.lowerBound >= offset }
    return index < text.marks.count ? index : nil
  }

  // MARK: - Where one is

  /// The offset of the text at the top of the screen.
  var topOffset: Int { anchor.offset }

  /// The place to keep.
  var place: Place {
    var place = Place(offset: topOffset, in: document)
    if isAtEnd, filter == nil { place.progress = 1 }
    return place
  }

  /// The share of the text that stands before the screen, in percent; 100 where the screen shows the
  /// last of it. It is that of the place that is kept, and that `50%` goes to.
  var percent: Int {
    let count = document.text.count
    let hasReachedEnd = isAtEnd && filter == nil || endOffset == count
    return hasReachedEnd ? 100 : min(99, topOffset * 100 / max(1, count))
  }

  /// The offset after the last of the text that is on the screen.
  var endOffset: Int {
    guard let last = visible.last else { return 0 }
    switch text.part(ofUnit: last.position.unit).part {
    case .front: return 0
    case .back: return document.text.count
    case .body: return visible.last { !$0.line.range.isEmpty }?.line.range.upperBound ?? 0
    }
  }

  /// Shows ¶ `number`, or the end where there are fewer.
  mutating func go(toParagraph number: Int) {
    let number = max(1, min(number, document.paragraphCount))
    guard let range = document.range(ofParagraph: number) else { return }
    chosen = number
    go(toOffset: range.lowerBound)
  }

  /// Shows the text from an offset on, with the cursor there, also where the end of the text keeps it
  /// from the top of the screen.
  mutating func go(toOffset offset: Int) {
    reveal(.init(part: .body, offset: offset))
    let position = text.position(ofOffset: offset)
    go(to: position)
    firstNew = visible.firstIndex { $0.position == position } ?? 0
  }
}
