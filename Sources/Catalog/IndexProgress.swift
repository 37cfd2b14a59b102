/// How far an indexing has come.
public struct IndexProgress: Hashable, Sendable {
  /// What is being done.
  public var phase: Phase

  /// Articles done in this phase.
  public var done: Int

  /// Articles in all: while they are being counted as many as there are most likely, nil before that
  /// can be told.
  public var total: Int?

  /// Seconds until the end at the rate so far, or nil before it can be told.
  public var remaining: Double?

  /// A progress without a forecast.
  public init(phase: Phase, done: Int, total: Int?) {
    self.phase = phase
    self.done = done
    self.total = total
  }

  /// The two phases of indexing: first the list, so that it can be used; then the text.
  public enum Phase: Hashable, Sendable {
    /// Titles, dates, categories.
    case list
    /// The words of every article.
    case text
  }

  /// Whether everything is indexed.
  public var isComplete: Bool { phase == .text && done == total }

  /// Whole percents done, 100 only at the end; nil while the total is not known.
  public var percent: Int? {
    guard let total else { return nil }
    return total == 0 ? 100 : done * 100 / total
  }
}
