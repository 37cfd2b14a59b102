/// Every occurrence of what a query looks for, each in its context: keywords in context, after Luhn
/// (1960).
///
///     try catalog.concordance(of: SearchQuery("commune"))[0].keyword   // "Commune"
///
/// It is held in batches, as it was found, and compactly: the text around the occurrences of an
/// article once, however many of them share it, and a few numbers a line. To extend a concordance,
/// or to copy it, copies none of that. A `Line` is made when it is asked for.
public struct Concordance: Sendable {
  /// An occurrence.
  public struct Line: Sendable {
    /// The article that it stands in.
    public let row: ArticleRow
    /// The number (¶) of the paragraph; nil where that has none.
    public let paragraph: Int?
    /// Where it stands in the text of the article's document, in UTF-8 offsets.
    public let range: Range<Int>
    /// The words before it in its block, on one line.
    public let left: String
    /// What was found, as it stands there.
    public let keyword: String
    /// The words after it in its block, on one line.
    public let right: String
  }

  /// What was really searched, as it would be typed.
  public let searched: String

  /// The query's words as they were looked for, for marking them in an article.
  public let terms: SearchTerms

  /// Whether there are more occurrences than were asked for.
  public internal(set) var isCut = false

  /// How many occurrences there are.
  public private(set) var count = 0

  private(set) var batches: [Batch] = []

  /// The index of the first line of each batch.
  private var starts: [Int] = []

  init(searched: String, terms: SearchTerms) {
    self.searched = searched
    self.terms = terms
  }

  /// Adds what was found next.
  public mutating func add(_ batch: Batch) {
    guard batch.count > 0 else { return }
    batches.append(batch)
    starts.append(count)
    count += batch.count
  }
}

extension Concordance {
  /// A line, in the order of the articles, newest first, and of their texts.
  public subscript(index: Int) -> Line {
    let (batch, entry) = place(of: index)
    return batches[batch].line(entry)
  }

  /// The article that a line stands in.
  public func row(ofLine index: Int) -> ArticleRow {
    let (batch, entry) = place(of: index)
    return batches[batch].row(entry)
  }

  /// All lines, each made when it is asked for.
  public var lines: LazyMapCollection<Range<Int>, Line> {
    (0..<count).lazy.map { self[$0] }
  }

  /// The batch of a line, and its index in that.
  func place(of index: Int) -> (batch: Int, entry: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return (low, index - starts[low])
  }
}

extension Concordance {
  /// Characters that are kept on each side of a keyword: what a window of 400 columns has room for.
  public static let context = 240
}
