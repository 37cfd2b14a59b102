/// The forms in which articles leave the archive.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// A book, EPUB 3.
  case epub
  /// CommonMark.
  case markdown
  /// One page of HTML, which needs nothing beside it.
  case html
  /// Plain text, wrapped.
  case text

  /// How names of its files end.
  public var ending: String {
    switch self {
    case .epub: "epub"
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    }
  }

  /// The form that a file's name asks for by its ending; nil where it asks for none.
  ///
  ///     ExportFormat(fileName: "aid.EPUB")   // .epub
  ///     ExportFormat(fileName: "aid.pdf")    // nil
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else {
      return nil
    }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "epub": self = .epub
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "txt", "text": self = .text
    default: return nil
    }
  }
}
