extension ArchiveLocation {
  /// Bytes of a page that are looked through at a time.
  private static let window = 4 << 20

  /// Finds texts in the bytes of a page, as they are written there; nothing is decoded.
  ///
  /// - Parameters:
  ///   - isCancelled: Asked from time to time; the search ends where it says so.
  ///   - found: Told of each place, as the byte in the page.
  /// - Throws: the errors of reading.
  public func findMentions(
    of texts: [[UInt8]], inPage page: String, isCancelled: () -> Bool = { false },
    _ found: (_ byte: Int) -> Void
  ) throws(ArchiveError) {
    let file = try open(page: page)
    let search = Search(texts.filter { !$0.isEmpty })
    let overlap = max(0, (texts.map(\.count).max() ?? 0) - 1)
    var offset = 0
    while !isCancelled() {
      let bytes: [UInt8]
      do throws(FileFailure) {
        bytes = try file.bytes(at: offset, count: Self.window)
      } catch {
        throw ArchiveError(error, path: path(ofPage: page))
      }
      // A place in the overlap that fits whole is found in the next window again, where it counts.
      let end = bytes.count < Self.window ? bytes.count : bytes.count - overlap
      search.forEachPlace(in: bytes) { if $0 < end { found(offset + $0) } }
      if bytes.count < Self.window { return }
      offset += Self.window - overlap
    }
  }
}

/// The fastest way to look for some texts.
private struct Search {
  private var single: [TextSearch] = []
  private var together: SeveralTextsSearch?

  /// The most texts of which each is looked for alone.
  private static let mostAlone = 8

  init(_ texts: [[UInt8]]) {
    let long = texts.filter { $0.count >= SeveralTextsSearch.shortest }
    if long.count > Self.mostAlone { together = SeveralTextsSearch(long) }
    let alone = together == nil ? texts : texts.filter { $0.count < SeveralTextsSearch.shortest }
    single = alone.map { TextSearch($0) }
  }

  func forEachPlace(in bytes: [UInt8], _ found: (Int) -> Void) {
    for search in single { search.forEachPlace(in: bytes, found) }
    together?.forEachPlace(in: bytes, found)
  }
}
