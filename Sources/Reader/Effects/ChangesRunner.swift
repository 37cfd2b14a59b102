import Archive
import Catalog
import Dispatch
import Markup
import Messages
import Notebook
import Revisions
import Screen
import Synchronization

/// Compares the archive with the version before it, on a thread.
///
/// What changed is kept in the catalog: versions are compared once, after an update, and again only
/// where one looks at the words that changed in an article.
final class ChangesRunner: Sendable {
  private let catalog: ArticleCatalog
  private let versions: KnownVersions
  private let language: Language
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "changes", qos: .userInitiated)
  private let asked = DispatchGroup()
  private let known = Mutex<(edition: String, comparison: ArchiveComparison)?>(nil)

  init(
    catalog: ArticleCatalog, versions: @escaping KnownVersions, language: Language,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.versions = versions
    self.language = language
    self.post = post
  }

  /// Finds out what changed, and posts it; nothing where there is no version before, or it cannot be
  /// read, which is told when one asks for it.
  func survey() {
    queue.async { [self] in
      let known = versions().flatMap { kept(of: $0) }
      var found: VersionChanges?
      if known == nil { found = try? changes() }
      post(.surveyed(known ?? found, isNew: found != nil))
    }
  }

  /// Finds out what changed, and posts it to be listed.
  func list() {
    answering { [self] in
      guard let changes = try changes() else { return post(.message(.noVersionBefore)) }
      post(.changes(changes))
    }
  }

  /// Reads an article with its changes marked, and posts it.
  func show(_ item: String) {
    answering { [self] in
      guard let now = versions() else { return post(.message(.noVersionBefore)) }
      switch try comparison(of: now).outcome(of: item) {
      case .changed(let change): post(.changed(opened(change), item: item))
      case .same: post(.message(.sameInVersionBefore))
      case nil: post(.message(.articleGone))
      }
    }
  }

  /// Waits until what was asked for is posted; what is found out unasked is not waited for.
  func finish() {
    asked.wait()
  }

  private func answering(_ work: @escaping @Sendable () throws -> Void) {
    queue.async(group: asked) { [self] in
      do {
        try work()
      } catch {
        post(.message(Message(error)))
      }
    }
  }

  // MARK: - Comparing

  /// What changed since the version before; nil where there is none.
  private func changes() throws -> VersionChanges? {
    guard let now = versions() else { return nil }
    if let kept = kept(of: now) { return kept }
    let changes = try VersionChanges(comparison(of: now))
    // A catalog that cannot be written costs another comparison, and nothing else.
    try? catalog.keep(versionChanges: changes.json(of: now.edition))
    return changes
  }

  private func kept(of now: ArchiveVersions) -> VersionChanges? {
    (try? catalog.versionChanges()).flatMap { VersionChanges($0, of: now.edition) }
  }

  private func comparison(of now: ArchiveVersions) throws -> ArchiveComparison {
    if let known = known.withLock({ $0 }), known.edition == now.edition { return known.comparison }
    let made = try ArchiveComparison(from: now.old, to: now.new)
    known.withLock { $0 = (now.edition, made) }
    return made
  }

  // MARK: - An article

  private func opened(_ change: ArticleChange) -> OpenedArticle {
    let old = Document(change.old ?? change.new ?? Article(id: ""))
    let new = Document(change.new ?? change.old ?? Article(id: ""))
    let text = RevisedText(of: old, new, RevisionSigns(in: language))
    var front = FrontMatter(title: SafeText(change.latest?.displayTitle ?? "", as: .field))
    front.notice = language.text(of: status(of: change, text))
    return OpenedArticle(
      row: nil, front: front, document: text.document, references: Document(text: ""),
      state: ArticleState(), hits: [], arrival: .beginning, url: nil, licence: .empty)
  }

  private func status(of change: ArticleChange, _ text: RevisedText) -> Message {
    switch change.kind {
    case .new: .newSinceVersionBefore
    case .withdrawn: .textOfVersionBefore
    case .revised: .revised(text)
    }
  }
}
