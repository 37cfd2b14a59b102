import Archive
import Signing

/// What the last publication has learnt, so that the next one need not read what has not changed.
///
/// It is kept among the caches, one file a folder that is published to, and can be deleted at any
/// time: then all is read once more, and the same is published. A page, of the archive or published,
/// is known by its size and its time of modification.
struct Ledger: Sendable {
  /// The archive's pages, as far as nothing kept an item of theirs from being read.
  private(set) var sources: [String: SourcePage] = [:]
  /// The pages that were published, in the order in which they lead on.
  var pages: [PublishedPage] = []
  /// The attachments that were published, as they lay there then, with their sums.
  var attachments: [PageFile: SHA256Digest] = [:]
  /// The pages of the site, by their paths.
  var site: [String: SiteRecord] = [:]

  private var known: [ItemDigest: ItemFacts] = [:]

  /// A ledger that knows nothing.
  init() {}

  /// A ledger of pages of the archive; what was published is added.
  init(sources: [SourcePage]) {
    for page in sources where page.isWhole { self.sources[page.file.name] = page }
    known.reserveCapacity(sources.reduce(0) { $0 + $1.items.count })
    for page in sources {
      for item in page.items { known[item.facts.source] = item.facts }
    }
  }

  /// Whether it knows nothing.
  var isEmpty: Bool { sources.isEmpty && pages.isEmpty }

  /// A page of the archive by its name.
  func source(_ name: String) -> SourcePage? { sources[name] }

  /// What is known of an item by the sum of its bytes on one line.
  func facts(of digest: ItemDigest, in folder: String) -> ItemFacts? {
    guard let facts = known[digest], facts.folder == folder || facts.files.isEmpty else {
      return nil
    }
    return facts
  }
}

/// What is known of a page of the site.
struct SiteRecord: Sendable {
  /// Its size and time of modification.
  let file: PageFile
  /// The sum of all that it was made of.
  let key: ItemDigest
  /// The addresses that it links to, some of which may be those of articles.
  let links: [LinkAddress]
}
