import Archive
import Markup

/// An address of a place in an archive, wherever that lies: `carrel:ARCHIVE/ITEM?revision=3#p12-14`.
///
/// An archive and an item are named by what they are known by, each byte that is no letter, digit or
/// one of `-._~` as `%XX`; `p` has the numbers of paragraphs; `revision`, or else `date`, the text in
/// which they were counted. A text fragment may follow, by which the words are found again where the
/// text was revised.
///
///     let link = CarrelLink(archive: "kropotkin.example", item: "law", paragraphs: 12...14)
///     link.address                              // "carrel:kropotkin.example/law#p12-14"
///     try CarrelLink("carrel:kropotkin.example/law#p12").paragraphs   // 12...12
public struct CarrelLink: Sendable, Hashable {
  /// What the archive is known by.
  public let archive: String
  /// The article's id.
  public let item: String
  /// The numbers (¶) of its paragraphs; nil for the whole article.
  public var paragraphs: ClosedRange<Int>?
  /// The text in which they were counted.
  public var state: Locator.TextState?
  /// The words that are meant.
  public var fragment: TextFragment?

  /// A link to an article, or to paragraphs of it.
  public init(
    archive: String, item: String, paragraphs: ClosedRange<Int>? = nil,
    state: Locator.TextState? = nil, fragment: TextFragment? = nil
  ) {
    self.archive = archive
    self.item = item
    self.paragraphs = paragraphs
    self.state = state
    self.fragment = fragment
  }

  /// What an address names.
  ///
  /// - Throws: `CarrelLinkError` where it is none.
  public init(_ address: String) throws(CarrelLinkError) {
    guard Self.isLink(address) else { throw .noLink(address) }
    var rest = address.dropFirst(Self.scheme.count)
    var fragment = ""
    var query = ""
    if let sign = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: sign)...])
      rest = rest[..<sign]
    }
    if let sign = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: sign)...])
      rest = rest[..<sign]
    }
    let names = rest.split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentCoding.decoded($0) }
    guard names.count == 2, let archive = names[0], let item = names[1], !archive.isEmpty,
      !item.isEmpty
    else { throw .noArticle(address) }
    self.init(archive: archive, item: item, state: Self.state(query))
    try read(fragment, of: address)
  }

  private static let scheme = "carrel:"

  /// Whether a text is meant as such an address.
  public static func isLink(_ text: String) -> Bool {
    text.prefix(scheme.count).lowercased() == scheme
  }

  /// The address.
  public var address: String {
    func name(_ text: String) -> String { PercentCoding.encoded(text, keeping: "-._~") }
    var address = "\(Self.scheme)\(name(archive))/\(name(item))"
    switch state {
    case .revision(let revision): address += "?revision=\(name(revision))"
    case .date(let date): address += "?date=\(date)"
    case nil: break
    }
    if let paragraphs {
      address += "#p\(paragraphs.lowerBound)"
      if paragraphs.count > 1 { address += "-\(paragraphs.upperBound)" }
    }
    if let fragment { address += (paragraphs == nil ? "#" : "") + ":~:" + fragment.directive }
    return address
  }

  /// Where it leads in the article's text, and whether that is certain: where its words are gone, or
  /// stand elsewhere than in its paragraphs, it may not be.
  public func place(in document: Document) -> Place? {
    let counted = paragraphs.flatMap { range(of: $0, in: document) }
    guard let fragment else { return counted.map { Place(range: $0, isCertain: true) } }
    guard let found = fragment.range(in: document) else {
      return counted.map { Place(range: $0, isCertain: false) }
    }
    return Place(range: found, isCertain: true)
  }

  /// A place in an article's text.
  public struct Place: Sendable, Hashable {
    /// In UTF-8 offsets of the document's text.
    public let range: Range<Int>
    /// Whether it is what the link was made of.
    public let isCertain: Bool
  }

  private func range(of numbers: ClosedRange<Int>, in document: Document) -> Range<Int>? {
    guard let first = document.range(ofParagraph: numbers.lowerBound) else { return nil }
    let last = document.range(ofParagraph: min(numbers.upperBound, document.paragraphCount))
    return first.lowerBound..<max(first.upperBound, last?.upperBound ?? 0)
  }

  // MARK: - Reading

  private static func state(_ query: String) -> Locator.TextState? {
    for part in query.split(separator: "&") {
      let words = part.split(separator: "=", maxSplits: 1)
      guard words.count == 2, let value = PercentCoding.decoded(words[1]) else { continue }
      if words[0] == "revision" { return .revision(value) }
      if words[0] == "date", let date = Timestamp(value + "T00:00:00Z")?.date { return .date(date) }
    }
    return nil
  }

  private mutating func read(_ text: String, of address: String) throws(CarrelLinkError) {
    let parts = text.split(separator: ":~:", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1 { fragment = TextFragment(directive: parts[1]) }
    guard let own = parts.first, !own.isEmpty else { return }
    guard own.hasPrefix("p"), let numbers = ParagraphNumbers(String(own.dropFirst())) else {
      throw .noParagraph(String(own), address)
    }
    paragraphs = numbers.range
  }
}

/// Why an address leads to no place in an archive.
public enum CarrelLinkError: Error, Equatable {
  /// It does not begin with `carrel:`.
  case noLink(String)
  /// An archive and an article are not named by it.
  case noArticle(String)
  /// What stands after `#` is no paragraph.
  case noParagraph(String, String)
}
