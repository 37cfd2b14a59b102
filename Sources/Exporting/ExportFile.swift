import Archive

/// A file that articles are exported to: it appears at its path, whole and durable, when `finish()`
/// returns; one that is dropped unfinished leaves no trace.
///
///     let file = try ExportFile(at: "aid.epub", as: .epub, of: publication)
///     try file.add(article)
///     try file.finish()
public final class ExportFile {
  private let file: NewFile
  private let path: String
  private var writer: any PublicationWriter

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - replaces: Whether a file that lies there is replaced.
  ///   - text: What sets plain text.
  /// - Throws: `ArchiveError.alreadyThere`, `.notMade`.
  public init(
    at path: String, replaces: Bool = false, as format: ExportFormat, of publication: Publication,
    text: @escaping TextSetter
  ) throws {
    self.path = path
    let file = try NewFile(at: path, replaces: replaces)
    self.file = file
    writer =
      if format == .epub {
        try BookWriter(publication, to: ZipArchive(writingTo: file.descriptor, named: path))
      } else {
        try format.writer(of: publication, text: text) { try file.write($0) }
      }
  }

  /// Adds an article.
  public func add(_ article: ExportedArticle) throws { try writer.add(article) }

  /// Ends the publication, and puts the file in its place.
  public func finish() throws {
    try writer.finish()
    try file.finish()
  }
}
