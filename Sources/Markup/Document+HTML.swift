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
    self = html.withUTF8 { Self.read(UnsafeRawBufferPointer($0)) }
  }

  /// The document that the bytes of an HTML file say, in the encoding that it declares or seems to
  /// have.
  ///
  ///     Document(htmlFile: [0x63, 0x61, 0x66, 0xE9]).tree   // paragraph ¶1 "café"
  ///
  /// Bytes that are no character in it become U+FFFD.
  public init(htmlFile bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { file in
      guard let text = SourceEncoding.utf8(of: file) else { return Self.read(file) }
      return text.withUnsafeBytes { Self.read($0) }
    }
  }

  private static func read(_ html: UnsafeRawBufferPointer) -> Document {
    DocumentBuilder.document(of: HTMLReader.tree(of: html))
  }
}
