/// What a page says of the whole archive: everything in it but the items.
///
/// The first page's feed is the archive's.
public struct Feed: Sendable, Equatable {
  /// The URL of the format's version.
  public var version: String?
  /// The archive's name.
  public var title: String?
  /// The page on the network that it belongs to.
  public var homePageURL: String?
  /// Where it can be had.
  public var feedURL: String?
  /// What it is about.
  public var description: String?
  /// A remark for those who look at the JSON.
  public var userComment: String?
  /// Where the next page lies, as written.
  public var nextURL: String?
  /// The URL of a large image.
  public var icon: String?
  /// The URL of a small image.
  public var favicon: String?
  /// Who wrote the items that name no author.
  public var authors: [Author]
  /// The language of the items that name none (RFC 5646).
  public var language: String?
  /// Whether it is finished for good.
  public var isExpired: Bool
  /// `_carrel.id`: its own, stable identity.
  public var id: String?
  /// `_carrel.categories`, in their order.
  public var categories: [Category]
  /// `_carrel.license`: of the items that name none.
  public var license: License?
  /// `_carrel.call`: the call for submissions.
  public var call: Call?
  /// Members of other extensions, whose names begin with `_`.
  public var extensions: JSONObject

  /// Its fields, each as described above.
  public init(
    version: String? = nil, title: String? = nil, homePageURL: String? = nil,
    feedURL: String? = nil, description: String? = nil, userComment: String? = nil,
    nextURL: String? = nil, icon: String? = nil, favicon: String? = nil, authors: [Author] = [],
    language: String? = nil, isExpired: Bool = false, id: String? = nil,
    categories: [Category] = [], license: License? = nil, call: Call? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.version = version
    self.title = title
    self.homePageURL = homePageURL
    self.feedURL = feedURL
    self.description = description
    self.userComment = userComment
    self.nextURL = nextURL
    self.icon = icon
    self.favicon = favicon
    self.authors = authors
    self.language = language
    self.isExpired = isExpired
    self.id = id
    self.categories = categories
    self.license = license
    self.call = call
    self.extensions = extensions
  }
}

extension Feed {
  /// What the archive is known by: `_carrel.id`, else its `feed_url`, else its real path.
  public func identity(at location: ArchiveLocation) -> String {
    id ?? feedURL ?? location.identity
  }

  /// The title of a feed that has none.
  package static let untitled = "Untitled"
}
