import Archive

extension Work {
  /// Reads an entry of a bibliography.
  ///
  /// - Parameter index: its place, by which it is known where it has no id.
  public init(_ reference: Reference, index: Int = 0) {
    self.init(csl: reference.json, id: reference.id ?? "\(index + 1)")
  }

  /// Reads an entry of CSL-JSON; every part of it may be missing, or be of another sort than it
  /// ought to be, and is passed over then. What is known under no name here is kept as it is.
  public init(csl json: JSONObject, id: String) {
    self.init(id: id, kind: Kind(csl: json["type"]?.string))
    let language = json["language"]?.string
    func text(_ name: String) -> String? {
      json[name]?.stringOrNumber.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    func marked(_ name: String) -> MarkedText? { text(name).map { MarkedText(csl: $0) } }
    func date(_ name: String) -> WorkDate? { json[name].flatMap { WorkDate(csl: $0) } }
    title = marked("title")
    shortTitle = marked("title-short") ?? marked("shortTitle")
    for role in Contributor.Role.allCases {
      for name in json[role.rawValue]?.array ?? [] {
        PersonName(csl: name, language: language).map { contributors.append(.init(role, $0)) }
      }
    }
    (issued, originalDate) = (date("issued"), date("original-date"))
    (accessed, eventDate) = (date("accessed"), date("event-date"))
    eventTitle = marked("event-title") ?? marked("event")
    eventPlace = text("event-place")
    containerTitle = marked("container-title")
    collectionTitle = marked("collection-title")
    collectionNumber = text("collection-number")
    (volume, issue, number, pages) = (text("volume"), text("issue"), text("number"), text("page"))
    (edition, genre, medium) = (text("edition"), text("genre"), text("medium"))
    (publisher, publisherPlace) = (text("publisher"), text("publisher-place"))
    originalPublisher = text("original-publisher")
    (url, doi, isbn, issn) = (text("URL"), text("DOI").map(Self.bare), text("ISBN"), text("ISSN"))
    (archive, archiveVersion) = (text("archive"), text("version"))
    archiveLocation = text("archive_location")
    self.language = language
    (note, abstract) = (text("note"), text("abstract"))
    originalTitle = marked("original-title")
    reviewedTitle = marked("reviewed-title")
    other = JSONObject(json.members.filter { !Self.known.contains($0.name) })
  }

  /// A DOI without what makes an address of it.
  private static func bare(_ doi: String) -> String {
    for prefix in ["https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "doi:"]
    where doi.lowercased().hasPrefix(prefix) {
      return String(doi.dropFirst(prefix.count)).trimmingPrefix(" ").description
    }
    return doi
  }

  /// The members of CSL-JSON that a work has properties for.
  static let known: Set<String> = Set(
    [
      "id", "type", "title", "title-short", "shortTitle", "issued", "original-date", "accessed",
      "event-date", "event-title", "event", "event-place", "container-title", "collection-title",
      "collection-number", "volume", "issue", "number", "page", "edition", "genre", "medium",
      "publisher", "publisher-place", "original-publisher", "URL", "DOI", "ISBN", "ISSN", "archive",
      "version", "archive_location", "language", "note", "abstract", "original-title",
      "reviewed-title",
    ] + Contributor.Role.allCases.map(\.rawValue))
}
