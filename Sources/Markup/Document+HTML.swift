extension Document {
  /// The document that HTML says, a whole page or a fragment of one.
  ///
  ///     Document(html: "<h1>Law</h1><p>Mutual aid").tree
  ///     // heading 1 "Law"
  ///     // paragraph ¶1 "Mutual aid"
  ///
  /// It never fails. Scripts, styles and whatever is hidden are left out; nesting beyond 512
  /// elements is flattened.
  public init(html: String) {
    var html = html
    self = html.withUTF8 { Self.read($0) }
  }

  private static func read(_ html: UnsafeBufferPointer<UInt8>) -> Document {
    DocumentBuilder.document(of: HTMLReader.tree(of: UnsafeRawBufferPointer(html)))
  }
}
