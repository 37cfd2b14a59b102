extension Article {
  /// The article that an item's members describe, its faults passed over; nil where it has no id.
  public init?(source: JSONObject) {
    var decoder = FeedDecoder(place: Fault(file: "", pointer: "", kind: .noContent))
    guard let article = decoder.article(Node(object: source, pointer: "")) else { return nil }
    self = article
  }
}
