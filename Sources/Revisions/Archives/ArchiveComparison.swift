import Archive
import Dispatch
import Synchronization

// Both versions are scanned once, by all processors, and of each item two hashes are kept: of its id,
// and of its bytes. Items of one id whose bytes are the same say the same; of the others both are decoded
// and compared as articles, since an archive that was only written anew (members in another order, other
// escapes, indented) has not changed. Items are read again when they are asked for, one at a time.

/// What changed from one version of an archive to another.
///
///     let comparison = try ArchiveComparison(from: old, to: new)
///     comparison.count(.revised)                            // 3
///     try comparison.forEachChange { print($0.kind, $0.latest?.displayTitle ?? "") }
public struct ArchiveComparison: Sendable {
  private let old: ItemDirectory
  private let new: ItemDirectory
  private let changes: [RecordChange]

  /// How many articles both versions have that say the same.
  public let unchangedCount: Int

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - address: An article's address, for `change(of:)`.
  ///   - progress: Told how far it has come, in percent, on any thread.
  /// - Throws: `ArchiveError` when the first page of one of them cannot be read, or one is changed
  ///   meanwhile.
  public init(
    from old: ArchiveLocation, to new: ArchiveLocation, address: String? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws {
    let meter = ReadingMeter([old, new], progress)
    let results = Mutex([Result<ItemDirectory, any Error>?](repeating: nil, count: 2))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let location = number == 0 ? old : new
      let result = Result { try ItemDirectory(location, address: address, meter: meter) }
      results.withLock { $0[number] = result }
    }
    let directories = try results.withLock { $0 }.compactMap { try $0?.get() }
    (self.old, self.new) = (directories[0], directories[1])
    changes = try Self.changes(directories[0], directories[1])
    let present = changes.count { $0.new != nil }
    unchangedCount = directories[1].records.count - present
  }

  /// How many articles changed so.
  public func count(_ kind: ArticleChange.Kind) -> Int { changes.count { $0.kind == kind } }

  /// Whether nothing changed.
  public var isSame: Bool { changes.isEmpty }

  /// How many items of the old and of the new version cannot be read, and were not compared.
  public var unreadableCounts: (old: Int, new: Int) {
    (old.unreadableCount, new.unreadableCount)
  }

  /// Gives each change: new and revised articles in the order of the new version, then those that are
  /// no longer there in the order of the old one.
  ///
  /// - Parameter most: How many of each kind are wanted.
  /// - Throws: `ArchiveError` where an item is no longer where it was; whatever `visit` throws.
  public func forEachChange(
    mostOfKind most: Int = .max, _ visit: (ArticleChange) throws -> Void
  ) throws {
    var counts: [ArticleChange.Kind: Int] = [:]
    for change in changes {
      counts[change.kind, default: 0] += 1
      guard counts[change.kind, default: 0] <= most else { continue }
      if let change = try read(change) { try visit(change) }
    }
  }

  /// What became of an article, by its id or by the address that was given; nil where neither version
  /// has it.
  ///
  /// - Throws: `ArchiveError` where an item is no longer where it was.
  public func outcome(of id: String) throws(ArchiveError) -> ArticleOutcome? {
    for id in [id, new.idOfAddress, old.idOfAddress].compactMap(\.self) {
      let digest = ItemRecord.Digest(id)
      let before = try old.records.first { $0.id == digest }.map(old.article)
      let after = try new.records.first { $0.id == digest }.map(new.article)
      if let change = ArticleChange(before, after) { return .changed(change) }
      if let after { return .same(after) }
    }
    return nil
  }

  private func read(_ change: RecordChange) throws(ArchiveError) -> ArticleChange? {
    ArticleChange(try change.old.map(old.article), try change.new.map(new.article))
  }
}

/// What became of an article that is asked for.
public enum ArticleOutcome: Sendable, Equatable {
  /// Both versions say the same.
  case same(Article)
  /// Something changed.
  case changed(ArticleChange)
}

extension ArchiveComparison {
  /// A change as it is kept: where its items lie.
  private struct RecordChange: Sendable {
    let kind: ArticleChange.Kind
    let old: ItemRecord?
    let new: ItemRecord?
  }

  private static func changes(
    _ old: ItemDirectory, _ new: ItemDirectory
  ) throws -> [RecordChange] {
    var places = [ItemRecord.Digest: Int](minimumCapacity: old.records.count)
    for (index, record) in old.records.enumerated() { places[record.id] = index }
    var isLeft = [Bool](repeating: true, count: old.records.count)
    var candidates: [(old: ItemRecord?, new: ItemRecord)] = []
    for record in new.records {
      let index = places[record.id]
      if let index { isLeft[index] = false }
      let before = index.map { old.records[$0] }
      if before?.sum != record.sum { candidates.append((before, record)) }
    }
    let kept = try changes(among: candidates, old, new)
    return kept
      + old.records.indices.filter { isLeft[$0] }.map {
        RecordChange(kind: .withdrawn, old: old.records[$0], new: nil)
      }
  }

  /// Which of the items say something else, by all processors.
  private static func changes(
    among candidates: [(old: ItemRecord?, new: ItemRecord)], _ old: ItemDirectory,
    _ new: ItemDirectory
  ) throws -> [RecordChange] {
    let results = Mutex(
      [Result<RecordChange?, any Error>?](repeating: nil, count: candidates.count))
    DispatchQueue.concurrentPerform(iterations: candidates.count) { number in
      let (before, after) = candidates[number]
      let result = Result<RecordChange?, any Error> {
        guard let before else { return RecordChange(kind: .new, old: nil, new: after) }
        let change = try ArticleChange(old.article(before), new.article(after))
        return change.map { RecordChange(kind: $0.kind, old: before, new: after) }
      }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() ?? nil }
  }
}
