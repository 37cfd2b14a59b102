/// One article: an item of a JSON Feed with all that `_carrel` adds.
///
/// Only what was written is here; what the feed lends (authors, language, licence) is not filled
/// in.
public struct Article: Sendable, Equatable {
  /// What it is known by in its archive.
  public var id: String
  /// Its own page on the network.
  public var url: String?
  /// The page elsewhere that it is about.
  public var externalURL: String?
  /// Its title, in plain text.
  public var title: String?
  /// Its text, in HTML.
  public var contentHTML: String?
  /// Its text, in plain text.
  public var contentText: String?
  /// A sentence or two about it.
  public var summary: String?
  /// The URL of its main image.
  public var image: String?
  /// The URL of an image to stand above it.
  public var bannerImage: String?
  /// When it was published here.
  public var datePublished: Timestamp?
  /// When it was changed last.
  public var dateModified: Timestamp?
  /// Who wrote it, in order.
  public var authors: [Author]
  /// Its tags, as written.
  public var tags: [String]
  /// Its language (RFC 5646).
  public var language: String?
  /// Recordings, slides and the like.
  public var attachments: [Attachment]
  /// `_carrel.category`: the id of its category.
  public var category: String?
  /// `_carrel.event`: the conference that it announces or reports.
  public var event: Event?
  /// `_carrel.references`: its bibliography, in order.
  public var references: [Reference]
  /// `_carrel.original`: where it first appeared.
  public var original: Original?
  /// `_carrel.license`, which goes before the feed's.
  public var license: License?
  /// `_carrel.revision`, as text.
  public var revision: String?
  /// `_carrel.withdrawn`: that and why it was withdrawn.
  public var withdrawn: Withdrawal?
  /// `_carrel.translationOf`: the id of the item that it translates.
  public var translationOf: String?
  /// `_carrel.reviewOf`: the id of the reference or item that it reviews.
  public var reviewOf: String?
  /// Members of other extensions, whose names begin with `_`.
  public var extensions: JSONObject

  /// Its fields, each as described above.
  public init(
    id: String, url: String? = nil, externalURL: String? = nil, title: String? = nil,
    contentHTML: String? = nil, contentText: String? = nil, summary: String? = nil,
    image: String? = nil, bannerImage: String? = nil, datePublished: Timestamp? = nil,
    dateModified: Timestamp? = nil, authors: [Author] = [], tags: [String] = [],
    language: String? = nil, attachments: [Attachment] = [], category: String? = nil,
    event: Event? = nil, references: [Reference] = [], original: Original? = nil,
    license: License? = nil, revision: String? = nil, withdrawn: Withdrawal? = nil,
    translationOf: String? = nil, reviewOf: String? = nil, extensions: JSONObject = JSONObject()
  ) {
    self.id = id
    self.url = url
    self.externalURL = externalURL
    self.title = title
    self.contentHTML = contentHTML
    self.contentText = contentText
    self.summary = summary
    self.image = image
    self.bannerImage = bannerImage
    self.datePublished = datePublished
    self.dateModified = dateModified
    self.authors = authors
    self.tags = tags
    self.language = language
    self.attachments = attachments
    self.category = category
    self.event = event
    self.references = references
    self.original = original
    self.license = license
    self.revision = revision
    self.withdrawn = withdrawn
    self.translationOf = translationOf
    self.reviewOf = reviewOf
    self.extensions = extensions
  }
}
