/// Follows `next_url` from page to page, naming what breaks the chain.
struct PageChain {
  let location: ArchiveLocation
  private var seen: Set<String> = []
  private var summary = ArchiveSummary(pages: [], faults: [])

  init(location: ArchiveLocation) {
    self.location = location
  }

  /// Reads pages from the first on, until one leads no further or the visitor stops.
  ///
  /// - Throws: What reading the first page throws, and what is no `ArchiveError`.
  mutating func follow(_ read: (String) throws -> PageSummary) throws -> ArchiveSummary {
    var next: String? = location.head
    while let name = next {
      seen.insert(try location.realPath(ofPage: name))
      let page: PageSummary
      do {
        page = try read(name)
      } catch let error as ArchiveError where !summary.pages.isEmpty {
        noteUnreadable(name, error)
        break
      }
      summary.pages.append(page)
      summary.faults += page.faults
      next = page.wasStopped && page.nextPage == nil ? nil : unseen(page.nextPage)
    }
    return summary
  }

  /// The page, unless it was read before or cannot be found, which is noted.
  private mutating func unseen(_ name: String?) -> String? {
    guard let name else { return nil }
    do throws(ArchiveError) {
      guard seen.contains(try location.realPath(ofPage: name)) else { return name }
      note(.nextPageLoop(name: name))
    } catch .pageOutside {
      note(.nextPageRefused(url: name, .outside))
    } catch {
      noteUnreadable(name, error)
    }
    return nil
  }

  private mutating func noteUnreadable(_ name: String, _ error: ArchiveError) {
    note(.nextPageUnreadable(name: name, Fault.ArchiveProblem(error)))
  }

  private mutating func note(_ kind: Fault.Kind) {
    let file = summary.pages.last?.file.name ?? location.head
    summary.faults.append(Fault(file: file, pointer: "/next_url", kind: kind))
  }
}
