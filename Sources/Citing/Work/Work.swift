import Archive

/// A work that can be cited, in the terms of CSL 1.0.2.
///
/// It is an article, a session of an event, or an entry of a bibliography. Whatever is not known is
/// nil or empty; nothing is made up.
public struct Work: Sendable, Hashable, Identifiable {
  /// What it is known by where it comes from: the article's id, the reference's id.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Its title.
  public var title: MarkedText?
  /// A shorter title, for repeated mention.
  public var shortTitle: MarkedText?
  /// Who made it, in order, each in a role.
  public var contributors: [Contributor]
  /// When it was issued, as it is cited.
  public var issued: WorkDate?
  /// When it first appeared, where that was before.
  public var originalDate: WorkDate?
  /// When it was looked at.
  public var accessed: WorkDate?
  /// When the event was.
  public var eventDate: WorkDate?
  /// The event at which it was given.
  public var eventTitle: MarkedText?
  /// Where the event was.
  public var eventPlace: String?
  /// The journal, book or site that it is a part of.
  public var containerTitle: MarkedText?
  /// The series that it belongs to.
  public var collectionTitle: MarkedText?
  /// Its number in the series.
  public var collectionNumber: String?
  /// Its volume.
  public var volume: String?
  /// The issue of the journal.
  public var issue: String?
  /// Its number, as a report.
  public var number: String?
  /// Its pages in the container.
  public var pages: String?
  /// Its edition, as a number or in words.
  public var edition: String?
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var publisherPlace: String?
  /// Who published it first.
  public var originalPublisher: String?
  /// Its page on the network.
  public var url: String?
  /// Its DOI, without `https://doi.org/`.
  public var doi: String?
  /// Its ISBN.
  public var isbn: String?
  /// The ISSN of its journal.
  public var issn: String?
  /// The archive that keeps it.
  public var archive: String?
  /// The version of that archive.
  public var archiveVersion: String?
  /// Where it lies there.
  public var archiveLocation: String?
  /// Its language (RFC 5646).
  public var language: String?
  /// What may be done with it.
  public var license: License?
  /// Its kind in words: `PhD diss.`, `Letter`.
  public var genre: String?
  /// Its medium in words.
  public var medium: String?
  /// A remark on it.
  public var note: String?
  /// What it says, in short.
  public var abstract: String?
  /// Its title where it first appeared.
  public var originalTitle: MarkedText?
  /// The work that it reviews.
  public var reviewedTitle: MarkedText?
  /// Members of CSL-JSON that are none of these, kept as they are.
  public var other: JSONObject

  /// A work of which nothing else is known.
  public init(id: String, kind: Kind = .document, title: MarkedText? = nil) {
    self.id = id
    self.kind = kind
    self.title = title
    contributors = []
    other = JSONObject()
  }
}

extension Work {
  /// Whether nothing is known of it by which it could be found.
  var isUnknown: Bool {
    [title, shortTitle, containerTitle, collectionTitle, eventTitle, reviewedTitle]
      .allSatisfy { $0 == nil } && contributors.isEmpty && note == nil && url == nil && doi == nil
  }

  /// Who had a role, in order.
  public func names(_ role: Contributor.Role) -> [PersonName] {
    contributors.filter { $0.role == role }.map(\.name)
  }

  /// Its authors.
  public var authors: [PersonName] { names(.author) }

  /// Its editors.
  public var editors: [PersonName] { names(.editor) }

  /// Its translators.
  public var translators: [PersonName] { names(.translator) }

  /// The authors of the work that it reviews.
  public var reviewedAuthors: [PersonName] { names(.reviewedAuthor) }
}
