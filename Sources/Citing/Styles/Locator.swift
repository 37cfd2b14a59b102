import Archive

/// The place in a work that is cited.
public enum Locator: Sendable, Hashable {
  /// The work as a whole.
  case none
  /// Paragraphs, by their numbers in a text, which may shift when the text is revised.
  case paragraph(ClosedRange<Int>, of: TextState? = nil)
  /// A printed page, or from one to another; pages may be called `xii` or `217r`.
  case page(String, to: String? = nil)

  /// Which text paragraphs were counted in.
  public enum TextState: Sendable, Hashable {
    /// The text's own revision.
    case revision(String)
    /// The day on which it was changed last, or published.
    case date(CalendarDate)
  }
}
