import Archive

/// Checks an archive: everything that reading it shows, and what only its parts together show.
/// Nothing is changed.
///
/// Two passes. The first scans all pages, which validates every byte, and takes down where each
/// item lies, its id and its address; the second decodes each item and looks at it in their light.
/// Scanning is one thread's work, all else that of as many as there are processors. Memory is
/// constant but for the items' places, ids and addresses, some 100 bytes an item.
///
///     let report = try ArchiveChecker().check(ArchiveLocation(path: "sample-data"))
///     report.findings.forEach { print($0, $0.advice) }
public struct ArchiveChecker: Sendable {
  private let options: CheckOptions

  /// A checker.
  public init(_ options: CheckOptions = CheckOptions()) {
    self.options = options
  }

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
    var report = CheckReport()
    func note(_ finding: Finding) throws {
      report.count(finding)
      try visit(finding)
    }
    let meter = CheckMeter(options)
    let survey = try ArchiveSurvey(location, meter)
    report.pageCount = survey.summary.pages.count
    report.itemCount = survey.summary.itemCount
    try survey.summary.faults.map { Finding($0) }.forEach(note)
    try FeedCheck(survey.summary.feed, file: location.head).findings.forEach(note)
    try FolderCheck(location, survey.summary).findings.forEach(note)
    let context = CheckContext(survey, of: location, options)
    let manifest = try ManifestCheck(context, survey.summary.pages.map(\.file.name), options).run()
    try manifest.findings.forEach(note)
    report.signature = manifest.signature
    let items = try checkItems(context, meter, note)
    try FragmentCheck(items.fragments, context).findings().forEach(note)
    try checkLicenses(context, missing: items.withoutLicense).forEach(note)
    if let path = options.catalogPath {
      try CatalogCheck(path, context).findings(readable: items.readable, items.records)
        .forEach(note)
    }
    return report
  }

  /// Looks at all items, gives the findings away, and returns what else came of it.
  private func checkItems(
    _ context: CheckContext, _ meter: CheckMeter, _ note: (Finding) throws -> Void
  ) throws -> ItemCheck.Result {
    var all = ItemCheck.Result()
    try OrderedWork.run(context.directory.batches) { batch in
      defer { meter.advance(batch.size) }
      return try ItemCheck.check(batch, context)
    } take: { (result: ItemCheck.Result) in
      try result.findings.forEach(note)
      all.withoutLicense += result.withoutLicense
      all.readable += result.readable
      all.fragments += result.fragments
      all.records += result.records
    }
    return all
  }

  private func checkLicenses(_ context: CheckContext, missing: Int) -> [Finding] {
    guard missing > 0, context.feed.license == nil else { return [] }
    let place = Fault(file: context.location.head, kind: .noContent)
    return [Finding(.noLicense(items: missing), at: place, pointer: "/_carrel/license")]
  }
}
