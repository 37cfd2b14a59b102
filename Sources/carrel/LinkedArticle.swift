import Archive
import Citing
import Messages
import Notebook

/// An article that is named on the command line: by its id, its URL, or a `carrel:` link, which names
/// its archive as well.
struct LinkedArticle {
  /// Where its archive lies.
  let location: ArchiveLocation
  /// Its id or URL.
  let item: String
  /// The link; nil where it is named otherwise.
  let link: CarrelLink?

  /// The article of a name; that of a link is looked for in the archives that the user has, unless one
  /// is named, which must be the link's.
  init(_ name: String, _ archive: ArchiveOptions) throws {
    guard CarrelLink.isLink(name) else {
      location = try archive.location()
      item = name
      link = nil
      return
    }
    let link: CarrelLink
    do {
      link = try CarrelLink(name)
    } catch {
      throw Failure(code: .validationFailure, error.message)
    }
    location = try Self.location(of: link, named: archive, address: name)
    item = link.item
    self.link = link
  }

  private static func location(
    of link: CarrelLink, named archive: ArchiveOptions, address: String
  ) throws -> ArchiveLocation {
    if archive.name() != nil {
      let location = try archive.location()
      let feed = try Desk(location).feed
      guard feed.identity(at: location) == link.archive else {
        throw Failure(
          code: .validationFailure, .linkToOtherArchive(link.archive, path: location.headPath))
      }
      return location
    }
    let known = try UserArchives.all(in: UserNotebook().notebook)
    let paths = known.filter { $0.known.identity == link.archive }.map(\.known.path)
    for path in paths {
      if let location = try? ArchiveLocation(path: path) { return location }
    }
    // An archive without an identity of its own is known by its path.
    if link.archive.hasPrefix("/"), let location = try? ArchiveLocation(path: link.archive) {
      return location
    }
    throw Failure.nothingFound(.linkToUnknownArchive(link.archive, address))
  }
}
