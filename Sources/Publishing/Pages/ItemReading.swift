import Archive

/// Reads items of the archive by their places.
struct ItemReading {
  private let location: ArchiveLocation

  init(_ location: ArchiveLocation) { self.location = location }

  /// Reads items one after another; pages stay open as long as items follow each other in them.
  func read(
    _ places: [SourceItem.Place], _ take: (_ index: Int, _ item: [UInt8]) throws -> Void
  ) throws {
    var reader: PageReader?
    for (index, place) in places.enumerated() {
      let open =
        if let reader, reader.page == place.page { reader } else {
          try location.reader(ofPage: place.page)
        }
      reader = open
      try take(index, try open.bytes(at: place.offset, length: place.length))
    }
  }
}
