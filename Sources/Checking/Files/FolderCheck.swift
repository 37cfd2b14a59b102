import Archive

/// What lies in the archive's folder besides its pages.
struct FolderCheck {
  private(set) var findings: [Finding] = []

  /// Files of these names are no pages, though they end in `.json`.
  static let others: Set<String> = ["manifest.json", "feed.json"]

  init(_ location: ArchiveLocation, _ summary: ArchiveSummary) {
    // Beside a file named otherwise anything may lie.
    guard location.head == "archive.json", summary.feed.nextURL != nil else { return }
    let pages = Set(summary.pages.map(\.file.name))
    for file in location.jsonFiles where !pages.contains(file.name) {
      if Self.others.contains(file.name) { continue }
      findings.append(
        Finding(.strayPage(file.name), at: Fault(file: file.name, kind: .noContent), pointer: ""))
    }
  }
}
