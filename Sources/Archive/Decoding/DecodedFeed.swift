/// What the members of a page's head say, and all that was wrong with them.
package struct DecodedFeed {
  /// The feed.
  package let feed: Feed
  /// What was wrong, in the order of the text.
  package let faults: [Fault]

  /// Decodes the members of a page of that name.
  package init(_ source: JSONObject, page: String) {
    var decoder = FeedDecoder(place: Fault(file: page, kind: .noID))
    feed = decoder.feed(Node(object: source, pointer: ""))
    faults = decoder.faults
  }
}

extension DecodedArticle {
  /// Decodes an item's members; `place` says where they stand.
  ///
  /// - Returns: The article; or why there is none, such as `.noID`.
  package static func decode(
    _ source: JSONObject, at place: Fault
  ) -> Result<DecodedArticle, Fault> {
    let pointer = place.itemIndex.map { "/items/\($0)" } ?? ""
    var decoder = FeedDecoder(place: place)
    if let article = decoder.article(Node(object: source, pointer: pointer)) {
      return .success(DecodedArticle(article: article, source: source, faults: decoder.faults))
    }
    return .failure(decoder.faults.last ?? place)
  }
}
