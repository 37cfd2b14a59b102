/// An item that the scanner found: where it lies, and its bytes, which are valid JSON.
///
/// It may be used during the visit only: afterwards its bytes are overwritten.
public struct ScannedItem {
  /// The page, by its name in the archive's folder.
  public let page: String
  /// Its place in the page's `items`, counted from 0. Elements that are no items are counted too.
  public let index: Int
  /// The offset of its first byte in the file.
  public let offset: Int
  /// Its length in bytes, from brace to brace.
  public let length: Int
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// Its bytes, valid during the visit.
  public let bytes: UnsafeRawBufferPointer

  /// An item that a scan found at this place, its bytes read again.
  package init(
    page: String, index: Int, offset: Int, length: Int, line: Int, bytes: UnsafeRawBufferPointer
  ) {
    self.page = page
    self.index = index
    self.offset = offset
    self.length = length
    self.line = line
    self.bytes = bytes
  }

  /// Decodes the item alone.
  ///
  /// - Returns: The article and what was wrong with it; or why there is none, such as `.noID`.
  public func article() -> Result<DecodedArticle, Fault> {
    let place = Fault(file: page, line: line, byte: offset, itemIndex: index, kind: .noID)
    return DecodedArticle.decode(bytes, at: place)
  }

  /// The item's id and address, without decoding the rest; nil where it has none, or a long one.
  package var names: (id: String?, url: String?) {
    var lexer = JSONLexer(ByteWindow(over: bytes))
    let probe = lexer.probeObject()
    return (probe.id, probe.url)
  }
}

extension DecodedArticle {
  /// Decodes an item's bytes; `place` says where they lie.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, at place: Fault
  ) -> Result<DecodedArticle, Fault> {
    var failure = place
    failure.pointer = place.itemIndex.map { "/items/\($0)" } ?? ""
    do throws(JSONSyntaxError) {
      let json = try JSON(parsing: bytes)
      guard case .object(let source) = json else {
        failure.kind = .itemNotAnObject(json.kind)
        return .failure(failure)
      }
      var decoder = FeedDecoder(place: place)
      if let article = decoder.article(Node(object: source, pointer: failure.pointer)) {
        return .success(
          DecodedArticle(article: article, source: source, faults: decoder.faults))
      }
      return .failure(decoder.faults.last ?? failure)
    } catch {
      failure.kind = .brokenItem(error.reason)
      return .failure(failure)
    }
  }
}
