import Archive
import Signing

/// What publishing knows of an item without decoding it again.
///
/// It comes from the item's bytes and from the folder of its page alone.
final class ItemFacts: Sendable {
  /// The sum of the item's bytes in the archive, on one line.
  let source: ItemDigest
  /// The sum of its bytes as they are published: others, where files of it get other names.
  let published: ItemDigest
  /// The sum of its id.
  let key: ItemDigest
  /// Its id and its address, by which other articles link to it.
  let addresses: [LinkAddress]
  let title: String
  let byline: String
  /// When it was published in the archive.
  let date: Timestamp?
  let category: String?
  let tags: [String]
  /// Whether it has a licence of its own.
  let hasLicense: Bool
  /// The path of its page on the site.
  let path: String
  /// The folder of its page in the archive, from which its files are named: empty, or `older/`.
  let folder: String
  /// Files of the archive that belong to it.
  let files: [CarriedFile]

  /// The facts of an item that was decoded.
  ///
  /// - Parameter digest: The sum of its bytes on one line.
  init(_ decoded: DecodedArticle, digest: ItemDigest, folder: String) {
    let article = decoded.article
    source = digest
    files = CarriedFile.files(of: article, in: folder)
    published =
      files.contains(where: \.isRenamed)
      ? ItemDigest(ItemRewriting(files).line(of: decoded.source)) : source
    key = ItemDigest(article.id)
    addresses = [article.id, article.url].compactMap(\.self).map(LinkAddress.init)
    title = article.displayTitle
    byline = article.authors.compactMap(\.name).joined(separator: ", ")
    date = article.datePublished
    category = article.category
    tags = article.tags
    hasLicense = article.license != nil
    path = Self.path(of: article.id)
    self.folder = folder
  }

  /// The facts that a ledger has kept.
  init(from reader: inout LedgerReader) throws(LedgerReader.Damage) {
    source = try reader.digest()
    published = try reader.digest()
    key = try reader.digest()
    addresses = try reader.addresses()
    title = try reader.string()
    byline = try reader.string()
    date = try reader.timestamp()
    category = try reader.optionalString()
    tags = try reader.strings()
    hasLicense = try reader.bool()
    path = try reader.string()
    folder = try reader.string()
    files = try reader.files()
  }

  /// The path of an article's page: a readable name, and a sum of the id that no other has.
  ///
  ///     path(of: "https://example.org/mutual-aid")   // "articles/3f/mutual-aid-3f9a1c22b07e.html"
  private static func path(of id: String) -> String {
    let digest = SHA256Digest(of: id.utf8).hex.prefix(12)
    let slug = Slug.of(id.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? "")
    return "articles/\(digest.prefix(2))/\(slug.isEmpty ? "" : slug + "-")\(digest).html"
  }
}
