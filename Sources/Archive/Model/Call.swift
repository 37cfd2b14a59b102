/// A call for submissions: what is welcome, and where to send it.
public struct Call: Sendable, Equatable, Hashable {
  /// Which kinds of text: `essay`, `review`, `book release` …
  public var kinds: [String]
  /// The address to write to.
  public var email: String?
  /// The page that says more.
  public var url: String?
  /// The last day.
  public var deadline: EDTFDate?
  /// The languages that are welcome (RFC 5646).
  public var languages: [String]
  /// The most words.
  public var wordLimit: Int?

  /// Its fields, each as described above.
  public init(
    kinds: [String] = [], email: String? = nil, url: String? = nil, deadline: EDTFDate? = nil,
    languages: [String] = [], wordLimit: Int? = nil
  ) {
    self.kinds = kinds
    self.email = email
    self.url = url
    self.deadline = deadline
    self.languages = languages
    self.wordLimit = wordLimit
  }
}

extension Call {
  /// The kinds of text that `_carrel` names.
  public static let knownKinds = [
    "essay", "review", "criticism", "idea", "news", "book release", "academic writing", "abstract",
    "website",
  ]
}
