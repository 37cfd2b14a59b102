/// A file that goes with an article or a session; two of the same title are alternates.
public struct Attachment: Sendable, Equatable, Hashable {
  /// Where it lies.
  public var url: String
  /// Its media type; `text/html` for a recording's web page.
  public var mimeType: String?
  /// Its title.
  public var title: String?
  /// Its size in bytes.
  public var sizeInBytes: Int?
  /// How long it plays, in seconds.
  public var durationInSeconds: Double?
  /// `_carrel.kind`: what it is.
  public var kind: Kind?

  /// Its fields, each as described above.
  public init(
    url: String, mimeType: String? = nil, title: String? = nil, sizeInBytes: Int? = nil,
    durationInSeconds: Double? = nil, kind: Kind? = nil
  ) {
    self.url = url
    self.mimeType = mimeType
    self.title = title
    self.sizeInBytes = sizeInBytes
    self.durationInSeconds = durationInSeconds
    self.kind = kind
  }
}

extension Attachment {
  /// What an attachment is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The kinds, by their names in the archive.
    case recording, slides, paper, image, audio
  }
}
