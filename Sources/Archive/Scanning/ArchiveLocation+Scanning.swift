extension ArchiveLocation {
  /// Scans one page: validates every byte of it and visits every item, in constant memory.
  ///
  ///     let summary = try location.scan(page: location.head) { item in
  ///       if case .success(let decoded) = item.article() { print(decoded.article.displayTitle) }
  ///       return .proceed
  ///     }
  ///
  /// An item that is broken is a fault of the summary, and the next one is visited.
  ///
  /// - Throws: `ArchiveError` when the page cannot be read or is no JSON Feed; whatever `visit`
  ///   throws.
  public func scan(
    page: String, visit: (ScannedItem) throws -> ScanDecision
  ) throws -> PageSummary {
    try scan(page: page, reading: try open(page: page), visit: visit)
  }

  /// Scans a page whose bytes are taken from a file.
  ///
  /// - Throws: as `scan(page:visit:)`.
  package func scan(
    page: String, reading file: OpenFile, visit: (ScannedItem) throws -> ScanDecision
  ) throws -> PageSummary {
    let path = path(ofPage: page)
    guard file.status.size > 0 else { throw ArchiveError.emptyFile(path: path) }
    var scanner = ItemScanner(page: page, path: path, file: file)
    var summary = try scanner.scan(visit)
    resolveNextPage(of: &summary)
    return summary
  }

  /// Scans all pages, from the first on along `next_url`.
  ///
  /// A page that cannot be read ends the chain, and is a fault; so does a page read before.
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read; whatever `visit` throws.
  public func scanAll(
    visit: (ScannedItem) throws -> ScanDecision
  ) throws -> ArchiveSummary {
    var chain = PageChain(location: self)
    do {
      return try chain.follow { name in
        var page = try scan(page: name) { item in
          do { return try visit(item) } catch { throw VisitorFailure(error: error) }
        }
        if page.wasStopped { page.nextPage = nil }
        return page
      }
    } catch let failure as VisitorFailure {
      throw failure.error
    }
  }

  private func resolveNextPage(of summary: inout PageSummary) {
    guard let url = summary.feed.nextURL else { return }
    let page = summary.file.name
    let kind: Fault.Kind
    switch PagePath.resolve(url, from: page) {
    case .page(let name):
      summary.nextPage = name
      return
    case .elsewhere: kind = .nextPageElsewhere(url: url)
    case .refused(let refusal): kind = .nextPageRefused(url: url, refusal)
    }
    summary.faults.append(Fault(file: page, pointer: "/next_url", kind: kind))
  }
}

/// What a visitor threw, told apart from the errors of reading.
private struct VisitorFailure: Error {
  let error: any Error
}
