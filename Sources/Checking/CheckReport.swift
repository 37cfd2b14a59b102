import Archive

/// What checking an archive found.
public struct CheckReport: Sendable, Equatable {
  /// All findings where they were collected: those of the pages' order and heads, then those of the
  /// items in their order, then those about the archive as a whole.
  public var findings: [Finding] = []
  /// The number of pages that could be read.
  public var pageCount = 0
  /// The number of items that are valid JSON.
  public var itemCount = 0
  /// By which key the archive's manifest is signed; nil where there is none, or where it is not the one
  /// that was signed.
  public var signature: CheckedSignature?
  private var counts: [Severity: Int] = [:]

  /// A report of nothing yet.
  public init() {}

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int { counts[severity, default: 0] }

  /// Whether there is neither an error nor a warning.
  public var isClean: Bool { count(.error) == 0 && count(.warning) == 0 }

  mutating func count(_ finding: Finding) {
    counts[finding.severity, default: 0] += 1
  }
}
