import Archive

extension ItemCheck {
  /// The files that go with the article and its event, as far as they lie in the archive's folder.
  mutating func checkAttachments(of article: Article) {
    check(article.attachments, "/attachments")
    for (index, session) in (article.event?.sessions ?? []).enumerated() {
      check(session.attachments, "/_carrel/event/sessions/\(index)/attachments")
    }
    checkPicture(article.image, "/image")
    checkPicture(article.bannerImage, "/banner_image")
  }

  private mutating func check(_ attachments: [Attachment], _ member: String) {
    for (index, attachment) in attachments.enumerated() {
      let member = "\(member)/\(index)"
      guard let file = file(at: attachment.url, member + "/url") else { continue }
      if let size = attachment.sizeInBytes, size != file.size {
        note(.attachmentSize(file.name, stated: size, actual: file.size), member + "/size_in_bytes")
      }
      if context.isDeep, let type = attachment.mimeType {
        checkContent(of: file, type, member + "/mime_type")
      }
    }
  }

  private mutating func checkPicture(_ url: String?, _ member: String) {
    if let url { _ = file(at: url, member) }
  }

  /// The file in the archive's folder that an address names; nil for one on the network, and for one
  /// that is not there, which is noted.
  private mutating func file(at url: String, _ member: String) -> PageFile? {
    switch PagePath.resolve(url, from: place.file) {
    case .elsewhere: return nil
    case .refused:
      note(.relativeURL(url), member)
      return nil
    case .page(let name):
      do throws(ArchiveError) {
        return try context.location.pageFile(named: name)
      } catch {
        if context.expects(name) { note(.missingAttachment(name), member) }
        return nil
      }
    }
  }

  private mutating func checkContent(of file: PageFile, _ type: String, _ member: String) {
    do throws(ArchiveError) {
      let reader = try context.location.reader(ofPage: file.name)
      let beginning = try reader.bytes(at: 0, length: min(file.size, ContentType.reach))
      guard let found = ContentType.contradiction(of: type, beginning) else { return }
      note(.attachmentType(file.name, stated: type, found: found), member)
    } catch {
      note(.missingAttachment(file.name), member)
    }
  }
}
