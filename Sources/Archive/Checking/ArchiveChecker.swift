/// Checks an archive: everything that reading it shows, and what only its parts together show.
///
/// Two passes, both in constant memory but for the items' ids and addresses: the first collects
/// those, the second decodes each item and looks at it in their light.
///
///     let report = try ArchiveChecker().check(ArchiveLocation(path: "sample-data"))
///     report.findings.forEach { print($0, $0.advice) }
public struct ArchiveChecker: Sendable {
  /// A checker.
  public init() {}

  /// Checks all pages and collects the findings.
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read.
  public func check(_ location: ArchiveLocation) throws -> CheckReport {
    var findings: [Finding] = []
    var report = try check(location) { findings.append($0) }
    report.findings = findings
    return report
  }

  /// Checks all pages and gives each finding away as it is made; the report holds the counts alone.
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read; whatever `visit` throws.
  public func check(
    _ location: ArchiveLocation, visit: (Finding) throws -> Void
  ) throws -> CheckReport {
    var directory = ItemDirectory()
    let summary = try location.scanAll { item in
      directory.add(item)
      return .proceed
    }
    for fault in summary.faults { try visit(Finding(fault)) }
    try FeedCheck(feed: summary.feed, file: location.head).findings.forEach(visit)
    var withoutLicense = 0
    _ = try location.scanAll { item in
      let check = ItemCheck(item, in: directory, of: summary.feed)
      try check.findings.forEach(visit)
      if check.lacksLicense { withoutLicense += 1 }
      return .proceed
    }
    if withoutLicense > 0, summary.feed.license == nil {
      let place = Fault(file: location.head, kind: .noContent)
      try visit(Finding(.noLicense(items: withoutLicense), at: place, pointer: "/_carrel/license"))
    }
    return CheckReport(pageCount: summary.pages.count, itemCount: summary.itemCount)
  }
}
