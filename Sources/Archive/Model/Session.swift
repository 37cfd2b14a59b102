/// A part of an event.
public struct Session: Sendable, Equatable, Hashable {
  /// Its title.
  public var title: String?
  /// When it begins.
  public var start: Timestamp?
  /// When it ends.
  public var end: Timestamp?
  /// Who speaks.
  public var speakers: [Author]
  /// Recordings, slides, papers.
  public var attachments: [Attachment]

  /// Its fields, each as described above.
  public init(
    title: String? = nil, start: Timestamp? = nil, end: Timestamp? = nil,
    speakers: [Author] = [], attachments: [Attachment] = []
  ) {
    self.title = title
    self.start = start
    self.end = end
    self.speakers = speakers
    self.attachments = attachments
  }
}
