import Distribution

/// Which attachments are fetched with an archive.
public enum AttachmentChoice: String, Sendable, CaseIterable {
  /// Texts only.
  case none
  /// Pictures only.
  case images
  /// Recordings, slides and papers too.
  case all

  /// The ends of pictures' names.
  private static let imageEndings: Set<String> = [
    "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
  ]

  /// Whether an attachment of this path is fetched.
  ///
  ///     AttachmentChoice.images.takes("photos/geneva.jpg")   // true
  ///     AttachmentChoice.images.takes("audio/talk.ogg")      // false
  public func takes(_ path: String) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .images:
      path.split(separator: ".").last.map { Self.imageEndings.contains($0.lowercased()) } ?? false
    }
  }
}
