import Archive

/// Gathers the works that articles cite; the same work, cited by many, is one.
///
///     var works = CitedWorks()
///     for article in articles { works.add(article.references, citedBy: article.id) }
///     works.sorted.map(\.key)   // ["kropotkin1902mutual-k3fq2", …]
///
/// Entries are of one work by their DOI, ISBN, address, or names, year and title (see
/// `WorkIdentity`). Where one entry shows that two others are of one work, they become one. Memory
/// grows with the works, not with the articles.
public struct CitedWorks: Sendable {
  private var groups: [Group] = []
  /// By what a work may be known, the index of its group.
  private var known: [String: Int] = [:]
  private var articles: [String] = []

  /// Entries of one work.
  private struct Group {
    var work: Work
    var doi: String?
    /// Indices of the articles, ascending.
    var articles: [Int32]
    /// The group that it became a part of; nil for itself.
    var parent: Int?
  }

  /// Works that nobody cites yet.
  public init() {}

  /// Adds the bibliography of an article.
  public mutating func add(_ references: [Reference], citedBy article: String) {
    if references.isEmpty { return }
    articles.append(article)
    let number = Int32(articles.count - 1)
    for (index, reference) in references.enumerated() {
      add(Work(reference, index: index), citedBy: number)
    }
  }

  private mutating func add(_ work: Work, citedBy article: Int32) {
    let identity = WorkIdentity(work)
    let doi = identity.names.first { $0.hasPrefix("doi:") }
    var found: Int?
    for name in identity.names {
      guard let group = known[name].map(root), isOfOne(group, doi) else { continue }
      found = found.map { join($0, group) } ?? group
    }
    let group = found ?? groups.count
    if found == nil {
      groups.append(Group(work: work, doi: doi, articles: [article]))
    } else {
      take(work, doi, citedBy: article, into: group)
    }
    for name in identity.names where known[name] == nil { known[name] = group }
  }

  /// Two that have a DOI each are of one work only where it is the same.
  private func isOfOne(_ group: Int, _ doi: String?) -> Bool {
    guard let doi, let known = groups[group].doi else { return true }
    return doi == known
  }

  private func root(_ group: Int) -> Int {
    var group = group
    while let parent = groups[group].parent { group = parent }
    return group
  }

  /// Makes two groups one; the one that it is.
  private mutating func join(_ one: Int, _ other: Int) -> Int {
    if one == other || !isOfOne(one, groups[other].doi) { return one }
    let (kept, left) = (min(one, other), max(one, other))
    groups[kept].articles = Self.merged(groups[kept].articles, groups[left].articles)
    groups[kept].doi = groups[kept].doi ?? groups[left].doi
    groups[kept].work = Self.fuller(groups[kept].work, groups[left].work)
    groups[left].parent = kept
    groups[left].articles = []
    return kept
  }

  private mutating func take(_ work: Work, _ doi: String?, citedBy article: Int32, into group: Int)
  {
    groups[group].doi = groups[group].doi ?? doi
    groups[group].work = Self.fuller(groups[group].work, work)
    if groups[group].articles.last != article {
      groups[group].articles = Self.merged(groups[group].articles, [article])
    }
  }

  private static func merged(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    if let last = one.last, let first = other.first, last < first { return one + other }
    return Set(one).union(other).sorted()
  }

  /// The entry that says more; of two that say as much, always the same one, in whatever order they
  /// come.
  private static func fuller(_ one: Work, _ other: Work) -> Work {
    if one == other { return one }
    let (first, second) = (one.csl, other.csl)
    let counts = (first.members.count, second.members.count)
    if counts.0 != counts.1 { return counts.0 > counts.1 ? one : other }
    return JSON.object(first).description <= JSON.object(second).description ? one : other
  }

  // MARK: - What was gathered

  /// How many works there are.
  public var count: Int { groups.count { $0.parent == nil } }

  /// The works as a bibliography has them: by names, year and title.
  public var sorted: [CitedWork] {
    groups.filter { $0.parent == nil }
      .map { (CitedWork.SortKey($0.work), $0) }
      .sorted { $0.0 < $1.0 }
      .map { _, group in
        CitedWork(work: group.work, articles: group.articles.map { articles[Int($0)] })
      }
  }
}
