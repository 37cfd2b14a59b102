extension ArchiveLocation {
  /// Reads and decodes one item by the place that scanning found: one `pread`, one decode.
  ///
  /// - Throws: `ArchiveError.itemChanged` when no item lies there any more,
  ///   `.itemUnreadable` when it has no id, and the errors of reading.
  public func item(
    page: String, offset: Int, length: Int
  ) throws(ArchiveError) -> DecodedArticle {
    let path = path(ofPage: page)
    guard offset >= 0, length > 0, length <= ItemScanner.itemLimit else {
      throw .itemChanged(path: path, byte: offset)
    }
    let bytes = try bytes(ofPage: page, offset: offset, length: length)
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

  private func bytes(
    ofPage page: String, offset: Int, length: Int
  ) throws(ArchiveError) -> [UInt8] {
    let file = try open(page: page)
    do throws(FileFailure) {
      return try file.bytes(at: offset, count: length)
    } catch {
      throw ArchiveError(error, path: path(ofPage: page))
    }
  }
}
