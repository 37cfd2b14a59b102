/// A page that stays open, for reading many of its items.
///
///     let reader = try location.reader(ofPage: "page-0042.json")
///     try reader.item(at: 88_213, length: 4_096).article.id
public struct PageReader: Sendable {
  /// The page, by its name in the archive's folder.
  public let page: String
  private let path: String
  private let file: OpenFile

  fileprivate init(_ page: String, path: String, file: OpenFile) {
    self.page = page
    self.path = path
    self.file = file
  }

  /// Reads and decodes one item by the place that scanning found: one `pread`, one decode.
  ///
  /// - Throws: as `ArchiveLocation.item(page:offset:length:)`.
  public func item(at offset: Int, length: Int) throws(ArchiveError) -> DecodedArticle {
    guard offset >= 0, length > 0, length <= ItemScanner.itemLimit else {
      throw .itemChanged(path: path, byte: offset)
    }
    let bytes = try bytes(at: offset, length: length)
    guard bytes.count == length, bytes.first == Byte.openBrace, bytes.last == Byte.closeBrace else {
      throw .itemChanged(path: path, byte: offset)
    }
    let place = Fault(file: page, byte: offset, kind: .noID)
    let decoded = bytes.withUnsafeBytes { DecodedArticle.decode($0, at: place) }
    switch decoded {
    case .success(let article): return article
    case .failure(let fault):
      if case .brokenItem = fault.kind { throw .itemChanged(path: path, byte: offset) }
      throw .itemUnreadable(fault)
    }
  }

  /// The bytes of an item by the place that scanning found.
  ///
  /// - Throws: the errors of reading.
  public func bytes(at offset: Int, length: Int) throws(ArchiveError) -> [UInt8] {
    do throws(FileFailure) {
      return try file.bytes(at: offset, count: length)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

extension ArchiveLocation {
  /// Opens a page for reading its items.
  ///
  /// - Throws: `ArchiveError.pageOutside` for a name that leads out of the folder, and the errors
  ///   of a file that cannot be read.
  public func reader(ofPage name: String) throws(ArchiveError) -> PageReader {
    PageReader(name, path: path(ofPage: name), file: try open(page: name))
  }
}
