import Archive

/// The archive that is repaired: its pages, their bytes mended where they had to be.
struct RepairSource {
  let location: ArchiveLocation
  /// Where copies with mended bytes are made.
  let scratchFolder: String
  private var mended: [String: OpenFile] = [:]

  init(_ location: ArchiveLocation, scratchFolder: String) {
    self.location = location
    self.scratchFolder = scratchFolder
  }

  /// Scans a page, its bytes as they are or mended.
  func scan(
    page: String, visit: (ScannedItem) throws -> ScanDecision
  ) throws -> PageSummary {
    guard let file = mended[page] else { return try location.scan(page: page, visit: visit) }
    return try location.scan(page: page, reading: file, visit: visit)
  }

  /// Mends the bytes of a page.
  ///
  /// - Returns: How many were mended; nil where nothing was to be done.
  mutating func mend(_ page: String) throws -> ByteMender? {
    let reader = try location.reader(ofPage: page)
    let copy = try ScratchFile(in: scratchFolder)
    var mender = ByteMender()
    var offset = 0
    while true {
      let bytes = try reader.bytes(at: offset, length: 1 << 20)
      try copy.write(mender.mend(bytes, isLast: bytes.isEmpty))
      if bytes.isEmpty { break }
      offset += bytes.count
    }
    guard mender.invalid + mender.controls > 0 else { return nil }
    mended[page] = try copy.reader()
    return mender
  }

  /// Takes a page's bytes as they are again.
  mutating func unmend(_ page: String) {
    mended[page] = nil
  }
}
