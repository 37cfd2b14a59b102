extension Article {
  /// The year that the text is from: of `original.date`, else of its publication here.
  public var writtenYear: Int? {
    original?.date?.year ?? datePublished?.year
  }

  /// When it appeared here, for lists by date: its publication, else its last change, else the
  /// beginning of `original.date`, in seconds since 1970.
  public var sortDate: Int? {
    (datePublished ?? dateModified)?.seconds ?? original?.date?.seconds
  }
}
