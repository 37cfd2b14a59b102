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
    self.init(utf8: Array(html.utf8))
  }

  /// The document that the bytes of an HTML file say, in the encoding that it declares or seems to
  /// have.
  ///
  ///     Document(htmlFile: [0x63, 0x61, 0x66, 0xE9]).tree   // paragraph ¶1 "café"
  ///
  /// Bytes that are no character in it become U+FFFD.
  public init(htmlFile bytes: consuming [UInt8]) {
    if let converted = bytes.withUnsafeBytes({ SourceEncoding.utf8(of: $0) }) {
      self.init(utf8: converted)
    } else {
      self.init(utf8: bytes)
    }
  }

  private init(utf8 html: consuming [UInt8]) {
    self = DocumentBuilder.document(of: HTMLReader.tree(of: html))
  }
}
