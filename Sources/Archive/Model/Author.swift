/// Somebody who wrote, translated, edited, spoke or organised.
public struct Author: Sendable, Equatable, Hashable {
  /// The name, as it is to be shown.
  public var name: String?
  /// A page of theirs.
  public var url: String?
  /// The URL of a portrait.
  public var avatar: String?
  /// `_carrel.role`: what they did.
  public var role: Role?
  /// `_carrel.affiliation`: where they work.
  public var affiliation: String?
  /// `_carrel.orcid`: their identifier as a researcher.
  public var orcid: String?
  /// `_carrel.sortName`: the name as it is sorted, `Reclus, Élisée`.
  public var sortName: String?

  /// Its fields, each as described above.
  public init(
    name: String? = nil, url: String? = nil, avatar: String? = nil, role: Role? = nil,
    affiliation: String? = nil, orcid: String? = nil, sortName: String? = nil
  ) {
    self.name = name
    self.url = url
    self.avatar = avatar
    self.role = role
    self.affiliation = affiliation
    self.orcid = orcid
    self.sortName = sortName
  }
}

extension Author {
  /// What somebody did for a text or an event.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The roles, by their names in the archive.
    case author, translator, editor, speaker, organizer, reviewer
  }

  /// What to call them: the name, else their page.
  public var displayName: String? { name ?? url }
}
