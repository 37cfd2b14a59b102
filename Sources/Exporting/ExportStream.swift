import Archive

/// An export that is written to something other than a file, such as standard output.
public final class ExportStream {
  private var writer: any PublicationWriter
  /// A book is made in a file first: ZIP is not written from front to back.
  private let scratch: ScratchFile?
  private let give: ([UInt8]) throws -> Void

  /// Begins an export.
  ///
  /// - Parameters:
  ///   - scratchFolder: Where a book may be put together.
  ///   - text: What sets plain text.
  ///   - give: Takes the bytes, in order.
  public init(
    as format: ExportFormat, of publication: Publication, scratchFolder: String,
    text: @escaping TextSetter, _ give: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.give = give
    if format == .epub {
      let scratch = try ScratchFile(in: scratchFolder)
      self.scratch = scratch
      let archive = try ZipArchive(writingTo: scratch.descriptor, named: scratchFolder)
      writer = try BookWriter(publication, to: archive)
    } else {
      scratch = nil
      writer = try format.writer(of: publication, text: text, give)
    }
  }

  /// Adds an article.
  public func add(_ article: ExportedArticle) throws { try writer.add(article) }

  /// Ends the publication.
  public func finish() throws {
    try writer.finish()
    try scratch?.forEachChunk(give)
  }
}
