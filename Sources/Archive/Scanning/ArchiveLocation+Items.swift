extension ArchiveLocation {
  /// Reads and decodes one item by the place that scanning found: one `pread`, one decode.
  ///
  /// - Throws: `ArchiveError.itemChanged` when no item lies there any more,
  ///   `.itemUnreadable` when it has no id, and the errors of reading.
  public func item(
    page: String, offset: Int, length: Int
  ) throws(ArchiveError) -> DecodedArticle {
    try reader(ofPage: page).item(at: offset, length: length)
  }
}
