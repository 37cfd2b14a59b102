import Archive

/// Gathers the works that articles cite; the same work, cited by many, is one.
///
///     var works = CitedWorks()
///     for article in articles { works.add(article.references, citedBy: article.id) }
///     works.sorted.map(\.key)   // ["kropotkin1902mutual-k3fq2", …]
///
/// Entries are of one work by their DOI, ISBN, address, or names, year and title (see
/// `WorkIdentity`). Where one entry shows that two others are of one work, they become one.
///
/// Memory grows with the works, not with the articles: of each its entry is kept as JSON, and what it
/// may be known by as hashes of 64 bits. An entry that was seen before, but for its id, is not read
/// again.
public struct CitedWorks: Sendable {
  private var groups: [Group] = []
  /// By the hash of what a work may be known by, its group.
  private var known: [Int: Int32] = [:]
  /// By the hash of an entry without its id, its group.
  private var seen: [Int: Int32] = [:]
  private var articles: [String] = []

  /// Entries of one work.
  private struct Group {
    /// The fullest entry, as JSON.
    var entry: [UInt8]
    /// How many members that has.
    var size: Int
    var doi: String?
    /// Indices of the articles, ascending.
    var articles: [Int32]
    /// The group that it became a part of; nil for itself.
    var parent: Int32?
  }

  /// Works that nobody cites yet.
  public init() {}

  /// Adds the bibliography of an article.
  public mutating func add(_ references: [Reference], citedBy article: String) {
    if references.isEmpty { return }
    articles.append(article)
    for reference in references {
      let group = group(of: reference.json)
      let number = Int32(articles.count - 1)
      // One article may name a work twice.
      if groups[group].articles.last != number { groups[group].articles.append(number) }
    }
  }

  /// The group of an entry, into which it was taken.
  private mutating func group(of json: JSONObject) -> Int {
    var json = json
    json["id"] = nil
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    let hash = bytes.hashValue
    if let group = seen[hash] { return root(Int(group)) }
    let work = Work(csl: json, id: "")
    let group = take(bytes, size: json.members.count, WorkIdentity(work))
    seen[hash] = Int32(group)
    return group
  }

  private mutating func take(_ entry: [UInt8], size: Int, _ identity: WorkIdentity) -> Int {
    let doi = identity.names.first { $0.hasPrefix("doi:") }
    let hashes = identity.names.map(\.hashValue)
    var found: Int?
    for hash in hashes {
      guard let group = known[hash].map({ root(Int($0)) }), isOfOne(group, doi) else { continue }
      found = found.map { join($0, group) } ?? group
    }
    let group = found ?? groups.count
    if found == nil {
      groups.append(Group(entry: entry, size: size, doi: doi, articles: []))
    } else {
      groups[group].doi = groups[group].doi ?? doi
      keepFuller(entry, size: size, in: group)
    }
    for hash in hashes where known[hash] == nil { known[hash] = Int32(group) }
    return group
  }

  /// Two that have a DOI each are of one work only where it is the same.
  private func isOfOne(_ group: Int, _ doi: String?) -> Bool {
    guard let doi, let known = groups[group].doi else { return true }
    return doi == known
  }

  private func root(_ group: Int) -> Int {
    var group = group
    while let parent = groups[group].parent { group = Int(parent) }
    return group
  }

  /// Makes two groups one; the one that it is.
  private mutating func join(_ one: Int, _ other: Int) -> Int {
    if one == other || !isOfOne(one, groups[other].doi) { return one }
    let (kept, left) = (min(one, other), max(one, other))
    groups[kept].articles = Set(groups[kept].articles).union(groups[left].articles).sorted()
    groups[kept].doi = groups[kept].doi ?? groups[left].doi
    keepFuller(groups[left].entry, size: groups[left].size, in: kept)
    groups[left] = Group(entry: [], size: 0, articles: [], parent: Int32(kept))
    return kept
  }

  /// Keeps the entry that says more; of two that say as much, always the same one, in whatever order
  /// they come.
  private mutating func keepFuller(_ entry: [UInt8], size: Int, in group: Int) {
    let kept = groups[group]
    guard size > kept.size || size == kept.size && entry.lexicographicallyPrecedes(kept.entry)
    else { return }
    groups[group].entry = entry
    groups[group].size = size
  }

  // MARK: - What was gathered

  /// How many works there are.
  public var count: Int { groups.count { $0.parent == nil } }

  /// The works as a bibliography has them: by names, year and title; each is made when it is asked
  /// for.
  public var sorted: some Sequence<CitedWork> {
    let sorted = groups.indices.filter { groups[$0].parent == nil }
      .map { (CitedWork.SortKey(work(of: groups[$0].entry)), $0) }
      .sorted { $0.0 < $1.0 }
    return sorted.lazy.map { _, index in
      var work = work(of: groups[index].entry)
      work.id = CitationKey(work).text
      return CitedWork(work: work, articles: groups[index].articles.map { articles[Int($0)] })
    }
  }

  private func work(of entry: [UInt8]) -> Work {
    Work(csl: (try? JSON(parsing: entry))?.object ?? JSONObject(), id: "")
  }
}
