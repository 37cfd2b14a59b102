import Archive

/// Reads items of the archive by their places; a page stays open as long as items follow each other in
/// it.
struct ItemReading {
  private let location: ArchiveLocation
  private let pages: [SourcePage]
  private var reader: PageReader?

  init(_ location: ArchiveLocation, _ pages: [SourcePage]) {
    self.location = location
    self.pages = pages
  }

  /// The bytes of an item on one line, as it is published.
  ///
  /// - Throws: `ArchiveError.itemChanged` where it is no longer the item that was there.
  mutating func published(_ item: SourceItem) throws -> [UInt8] {
    let line = try line(of: item)
    guard item.facts.published != item.facts.source else { return line }
    return ItemRewriting(item.facts.files).line(of: try object(line, item))
  }

  /// The article of an item, as it is published.
  mutating func article(_ item: SourceItem) throws -> Article {
    let object = try object(try published(item), item)
    guard let article = Article(source: object) else { throw changed(item) }
    return article
  }

  private mutating func line(of item: SourceItem) throws -> [UInt8] {
    let name = pages[item.page].file.name
    let open =
      if let reader, reader.page == name { reader } else { try location.reader(ofPage: name) }
    reader = open
    let bytes = try open.bytes(at: item.offset, length: item.length)
    return try bytes.withUnsafeBytes { bytes in
      let isBroken = ItemLine.isBroken(bytes)
      let line = isBroken ? ItemLine.joined(bytes) : Array(bytes)
      guard ItemDigest(line) == item.facts.source else { throw changed(item) }
      return line
    }
  }

  private func object(_ line: [UInt8], _ item: SourceItem) throws -> JSONObject {
    guard let object = try? JSON(parsing: line).object else { throw changed(item) }
    return object
  }

  private func changed(_ item: SourceItem) -> ArchiveError {
    .itemChanged(path: location.path(ofPage: pages[item.page].file.name), byte: item.offset)
  }
}
