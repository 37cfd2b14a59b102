/// Where and when a text first appeared.
public struct Original: Sendable, Equatable, Hashable {
  /// Its title there.
  public var title: String?
  /// When; often no more than a year.
  public var date: EDTFDate?
  /// Its language there (RFC 5646).
  public var language: String?
  /// Who translated it.
  public var translator: String?
  /// The book or journal.
  public var source: String?

  /// Its fields, each as described above.
  public init(
    title: String? = nil, date: EDTFDate? = nil, language: String? = nil,
    translator: String? = nil, source: String? = nil
  ) {
    self.title = title
    self.date = date
    self.language = language
    self.translator = translator
    self.source = source
  }
}
