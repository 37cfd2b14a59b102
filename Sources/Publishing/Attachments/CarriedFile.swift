import Archive
import Distribution

/// A file of the archive's folder that belongs to an item: an attachment, a picture.
struct CarriedFile: Sendable, Hashable {
  /// The address by which the item names it.
  let url: String
  /// Its path from the archive's folder.
  let path: String
  /// Its path as it is published.
  let target: String

  /// Whether the item must name it otherwise than it does.
  var isRenamed: Bool { ArchiveLocation.file(of: url, page: PagePlan.head) != target }

  /// The files that an article names, each once, whether or not they are there.
  ///
  /// - Parameter folder: The folder of its page: empty, or `older/`.
  static func files(of article: Article, in folder: String) -> [CarriedFile] {
    var seen: Set<String> = []
    return addresses(in: article).compactMap { url in
      guard seen.insert(url).inserted,
        let path = ArchiveLocation.file(of: url, page: folder + PagePlan.head),
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { return nil }
      return CarriedFile(url: url, path: path, target: PublishedPath.target(of: path))
    }
  }

  private static func addresses(in article: Article) -> [String] {
    let sessions = article.event?.sessions ?? []
    let attached = article.attachments + sessions.flatMap(\.attachments)
    let people = article.authors + sessions.flatMap(\.speakers)
    let pictures = [article.image, article.bannerImage] + people.map(\.avatar)
    return attached.map(\.url) + pictures.compactMap(\.self)
      + MediaAddresses.find(in: article.contentHTML ?? "")
  }
}
