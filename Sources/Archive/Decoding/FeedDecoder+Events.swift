extension FeedDecoder {
  mutating func event(_ node: Node) -> Event {
    Event(
      start: timestamp("start", of: node), end: timestamp("end", of: node),
      timezone: text("timezone", of: node), place: text("place", of: node),
      url: text("url", of: node), series: text("series", of: node),
      organizers: people("organizers", of: node),
      sessions: objects("sessions", of: node).map { session($0) })
  }

  private mutating func session(_ node: Node) -> Session {
    Session(
      title: text("title", of: node), start: timestamp("start", of: node),
      end: timestamp("end", of: node), speakers: people("speakers", of: node),
      attachments: attachments("attachments", of: node))
  }

  /// An array of attachments; those without a url are named and left out.
  mutating func attachments(_ name: String, of node: Node) -> [Attachment] {
    objects(name, of: node).compactMap { attachment($0) }
  }

  private mutating func attachment(_ node: Node) -> Attachment? {
    guard let url = text("url", of: node) else {
      note(.missing(name: "url"), at: node.pointer)
      return nil
    }
    let mimeType = text("mime_type", of: node)
    if mimeType == nil { note(.missing(name: "mime_type"), at: node.pointer) }
    let own = object("_carrel", of: node)
    return Attachment(
      url: url, mimeType: mimeType, title: text("title", of: node),
      sizeInBytes: wholeNumber("size_in_bytes", of: node),
      durationInSeconds: number("duration_in_seconds", of: node),
      kind: own.flatMap { choice("kind", of: $0, as: Attachment.Kind.self) })
  }
}
