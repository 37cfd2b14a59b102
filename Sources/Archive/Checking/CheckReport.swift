/// What checking an archive found.
public struct CheckReport: Sendable, Equatable {
  /// All findings, in the order of the pages; those about the whole archive come last.
  public var findings: [Finding]
  /// The number of pages that could be read.
  public var pageCount: Int
  /// The number of items that are valid JSON.
  public var itemCount: Int

  /// A report of these findings, on so many pages and items.
  public init(findings: [Finding] = [], pageCount: Int = 0, itemCount: Int = 0) {
    self.findings = findings
    self.pageCount = pageCount
    self.itemCount = itemCount
  }

  /// The number of findings of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether there is neither an error nor a warning.
  public var isClean: Bool {
    findings.allSatisfy { $0.severity == .note }
  }
}
