/// Pages as a work has them, `17–27, 31` or `e12`, in other formats.
struct PageRange: Sendable {
  private let pages: String

  init(_ pages: String) {
    self.pages = pages.trimmed
  }

  /// With two hyphens, which TeX sets as an en dash.
  ///
  ///     PageRange("17–27, 31-4").tex   // "17--27, 31--4"
  var tex: String {
    pages.split(separator: ",", omittingEmptySubsequences: true).map { part in
      ends(of: part).map { TeXText(.unicode).text($0) }.joined(separator: "--")
    }.joined(separator: ", ")
  }

  /// The first page, and the last one where it is another.
  ///
  ///     PageRange("17–27").ends   // ("17", "27")
  var ends: (first: String, last: String?) {
    guard !pages.contains(",") else { return (pages, nil) }
    let ends = ends(of: pages[...])
    return ends.count == 2 ? (ends[0], ends[1]) : (pages, nil)
  }

  private func ends(of part: Substring) -> [String] {
    part.split(omittingEmptySubsequences: true) { "–-‐‑—−".contains($0) }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
