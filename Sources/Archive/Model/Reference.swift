/// One entry of a bibliography, in CSL-JSON.
public struct Reference: Sendable, Equatable {
  /// What citations in the text point to.
  public var id: String?
  /// The CSL type: `book`, `article-journal`, `speech` …
  public var type: String?
  /// Its title.
  public var title: String?
  /// Its authors as `Family, Given`, or as they are called.
  public var authors: [String]
  /// The year it was issued in, as text: `1902`, `-44`.
  public var year: String?
  /// The whole entry as written, for a citation processor.
  public var json: JSONObject

  /// Its fields, each as described above.
  public init(
    id: String? = nil, type: String? = nil, title: String? = nil, authors: [String] = [],
    year: String? = nil, json: JSONObject
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.authors = authors
    self.year = year
    self.json = json
  }
}
