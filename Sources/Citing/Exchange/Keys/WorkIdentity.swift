/// What tells whether two entries of bibliographies are of one work.
///
/// It is the DOI; else the ISBN; else the address; else names, year and title without case and accents.
/// A part of something (a chapter, an entry, a paper, a talk) shares the book's ISBN and the site's
/// address with other parts, so that its title counts, too. An entry with none of these is like no
/// other.
public struct WorkIdentity: Sendable, Hashable {
  /// All by which the work may be known, the surest first.
  public let names: [String]

  /// How a work is known.
  public init(_ work: Work) {
    let title = FoldedWords.of(work.title?.plain ?? "").joined(separator: " ")
    let part = work.kind.isPart ? "\n" + title : ""
    var names: [String] = []
    if let doi = work.doi.map(Self.doi), !doi.isEmpty { names.append("doi:" + doi) }
    if let isbn = work.isbn.map(Self.isbn), !isbn.isEmpty { names.append("isbn:" + isbn + part) }
    if let url = work.url.map(Self.address), !url.isEmpty { names.append("url:" + url + part) }
    if !title.isEmpty, !work.creators.isEmpty || work.issued != nil {
      names.append("text:" + Self.description(of: work))
    }
    self.names = names
  }

  /// Whether an entry of a bibliography is of the same work as one that is known by this.
  ///
  /// Two that have a DOI each are of one work only where it is the same.
  public func isShared(with other: WorkIdentity) -> Bool {
    if let one = doi, let two = other.doi { return one == two }
    return names.contains { other.names.contains($0) }
  }

  private var doi: String? { names.first { $0.hasPrefix("doi:") } }

  /// Names, year and title, folded: `kropotkin\n1902\nmutual aid a factor of evolution`.
  static func description(of work: Work) -> String {
    let families = work.creators.map { name in
      FoldedWords.of(name.literal ?? name.keyed).joined(separator: " ")
    }
    let year: String? =
      switch work.issued {
      case .date(let date): "\(date.year)"
      case .literal(let text): text
      case nil: nil
      }
    let title = FoldedWords.of(work.title?.plain ?? "").joined(separator: " ")
    return [families.joined(separator: "; "), year ?? "", title].joined(separator: "\n")
  }

  // MARK: - Identifiers

  /// A DOI in small letters, without an address or a prefix before it.
  private static func doi(_ doi: String) -> String {
    let doi = doi.trimmed.lowercased()
    return doi.firstRange(of: "10.").map { String(doi[$0.lowerBound...]) } ?? doi
  }

  /// The first ISBN, as one of 13 digits, whose last one is a check that says nothing.
  private static func isbn(_ isbn: String) -> String {
    let digits = isbn.uppercased().split(separator: " ").first.map {
      $0.filter { $0.isASCII && ($0.isNumber || $0 == "X") }
    }
    guard let digits, digits.count >= 10 else { return "" }
    return digits.count >= 13 ? String(digits.prefix(12)) : "978" + digits.prefix(9)
  }

  /// An address without scheme, `www.`, fragment and last slash.
  ///
  ///     WorkIdentity.address("http://www.Example.org/a/#b")   // "example.org/a"
  public static func address(_ url: String) -> String {
    var url = url.trimmed.prefix { $0 != "#" }
    if let scheme = url.firstRange(of: "://") { url = url[scheme.upperBound...] }
    if url.lowercased().hasPrefix("www.") { url = url.dropFirst(4) }
    while url.last == "/" { url = url.dropLast() }
    let host = url.prefix { $0 != "/" }
    return host.lowercased() + url.dropFirst(host.count)
  }
}

extension Work.Kind {
  /// Whether such works are parts of something that has an ISBN or an address of its own.
  var isPart: Bool {
    switch self {
    case .chapter, .entry, .entryDictionary, .entryEncyclopedia, .paperConference, .speech: true
    default: false
    }
  }
}
