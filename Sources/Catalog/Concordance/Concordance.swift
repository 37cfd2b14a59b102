/// Every occurrence of what a query looks for, each in its context: keywords in context, after Luhn
/// (1960).
///
///     try catalog.concordance(of: SearchQuery("commune")).lines.first?.keyword   // "Commune"
public struct Concordance: Sendable {
  /// An occurrence.
  public struct Line: Sendable {
    /// The article, by its index in `articles`.
    public let article: Int
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

  /// What lines are sorted by; equals stay in the order of the articles and their texts.
  public enum Order: Hashable, Sendable {
    /// The `n`th word before the keyword, and those before that.
    case left(Int)
    /// The `n`th word after the keyword, and those after that.
    case right(Int)
    /// The day of first publication, the earliest first.
    case date
    /// The byline.
    case author
  }

  /// The articles with occurrences, newest first.
  public private(set) var articles: [ArticleRow] = []
  /// The occurrences, in the order of the articles and of their texts until they are sorted.
  public private(set) var lines: [Line] = []
  /// What was really searched, as it would be typed.
  public let searched: String
}

extension Concordance {
  init(searched: String) {
    self.searched = searched
  }

  /// Adds the lines of an article.
  mutating func add(_ row: ArticleRow, _ lines: (Int) -> [Line]) {
    let found = lines(articles.count)
    guard !found.isEmpty else { return }
    articles.append(row)
    self.lines += found
  }

  /// The lines in an order.
  public func sorted(by order: Order) -> [Line] {
    let keys = keys(for: order)
    return lines.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { lines[$0] }
  }

  private func keys(for order: Order) -> [String] {
    switch order {
    case .left(let number): lines.map { Self.key($0.left.split(separator: " ").reversed(), number) }
    case .right(let number): lines.map { Self.key($0.right.split(separator: " "), number) }
    case .date: lines.map { articles[$0.article].day }
    case .author: lines.map { articles[$0.article].byline.lowercased() }
    }
  }

  /// Words from the `n`th on, without case, accents and punctuation.
  private static func key(_ words: [Substring], _ number: Int) -> String {
    words.lazy.map(folded).filter { !$0.isEmpty }.dropFirst(max(number, 1) - 1).prefix(4)
      .joined(separator: " ")
  }

  private static func folded(_ word: Substring) -> String {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch FoldedScalar(scalar) {
      case .letters(let folded), .word(let folded): letters += folded
      case .nothing, .separator: break
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// How many occurrences each article has, the most first.
  public var countsByArticle: [(row: ArticleRow, count: Int)] {
    counts { $0.article }.map { (articles[$0.key], $0.count) }
      .sorted { ($1.count, $0.row.title) < ($0.count, $1.row.title) }
  }

  /// How many occurrences each year has, the earliest first; articles without a date come last, under
  /// an empty year.
  public var countsByYear: [(year: String, count: Int)] {
    counts { String(articles[$0.article].year) }.map { ($0.key, $0.count) }
      .sorted { ($0.0.isEmpty ? "~" : $0.0) < ($1.0.isEmpty ? "~" : $1.0) }
  }

  private func counts<Key: Hashable>(_ key: (Line) -> Key) -> [(key: Key, count: Int)] {
    var counts: [Key: Int] = [:]
    for line in lines { counts[key(line), default: 0] += 1 }
    return counts.map { ($0.key, $0.value) }
  }
}
