import Archive

/// Reads items of the archive by their places; some pages stay open.
struct ItemReading {
  private let location: ArchiveLocation
  private let pages: [SourcePage]
  private var readers: [Int: PageReader] = [:]

  /// Pages that are open at a time, at most.
  private static let mostReaders = 32

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

  /// The article of an item. Its id is compared, and not its sum: an article that changes while it is
  /// read differs from it then, and is published again.
  ///
  /// - Throws: `ArchiveError.itemChanged` where another article stands there.
  mutating func article(_ item: SourceItem) throws -> Article {
    let object = try object(try bytes(of: item), item)
    guard let article = Article(source: object), ItemDigest(article.id) == item.facts.key else {
      throw changed(item)
    }
    return article
  }

  private mutating func line(of item: SourceItem) throws -> [UInt8] {
    let bytes = try bytes(of: item)
    let line = bytes.withUnsafeBytes { ItemLine.isBroken($0) ? ItemLine.joined($0) : nil } ?? bytes
    guard ItemDigest(line) == item.facts.source else { throw changed(item) }
    return line
  }

  private mutating func bytes(of item: SourceItem) throws -> [UInt8] {
    try reader(ofPage: item.page).bytes(at: item.offset, length: item.length)
  }

  private mutating func reader(ofPage page: Int) throws -> PageReader {
    if let reader = readers[page] { return reader }
    if readers.count >= Self.mostReaders { readers = [:] }
    let reader = try location.reader(ofPage: pages[page].file.name)
    readers[page] = reader
    return reader
  }

  private func object(_ line: [UInt8], _ item: SourceItem) throws -> JSONObject {
    guard let object = try? JSON(parsing: line).object else { throw changed(item) }
    return object
  }

  private func changed(_ item: SourceItem) -> ArchiveError {
    .itemChanged(path: location.path(ofPage: pages[item.page].file.name), byte: item.offset)
  }
}
