extension Reference {
  /// Reads an entry of CSL-JSON; every part of it may be missing.
  ///
  ///     {"id": "k", "title": "Ethics", "author": [{"family": "Kropotkin", "given": "Peter"}],
  ///      "issued": {"date-parts": [[1922]]}}
  ///     // authors ["Kropotkin, Peter"], year "1922"
  public init(csl json: JSONObject) {
    self.init(
      id: json["id"]?.stringOrNumber, type: json["type"]?.string, title: json["title"]?.string,
      authors: (json["author"]?.array ?? []).compactMap { $0.object?.cslName },
      year: json["issued"]?.object?.cslYear, json: json)
  }
}

extension JSONObject {
  /// `Family, Given`, with the particle that stays before the family name; or the literal name.
  fileprivate var cslName: String? {
    if let literal = self["literal"]?.string { return literal }
    let family = [self["non-dropping-particle"]?.string, self["family"]?.string]
      .compactMap(\.self).joined(separator: " ")
    let given = [self["given"]?.string, self["dropping-particle"]?.string]
      .compactMap(\.self).joined(separator: " ")
    let name = [family, given].filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? nil : name
  }

  /// The year of a CSL date: of its parts, else of its literal or raw text.
  fileprivate var cslYear: String? {
    if let year = self["date-parts"]?.array?.first?.array?.first?.stringOrNumber { return year }
    guard let text = (self["literal"] ?? self["raw"])?.string else { return nil }
    return EDTFDate(text).map { "\($0.year)" } ?? text
  }
}

extension JSON {
  /// A string, or the text of a number.
  package var stringOrNumber: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
