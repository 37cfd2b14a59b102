/// How far a concordance has come that is being made.
public struct ConcordanceProgress: Sendable {
  /// What was found so far.
  public internal(set) var concordance: Concordance
  /// How many articles were read.
  public internal(set) var read = 0
  /// How many articles there are to read.
  public let total: Int
  /// Whether nothing more will be found.
  public internal(set) var isComplete = false

  init(_ concordance: Concordance, total: Int) {
    self.concordance = concordance
    self.total = total
  }
}
