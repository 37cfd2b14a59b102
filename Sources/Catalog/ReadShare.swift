import Archive
import Foundation

/// How much of an archive's pages was read, in bytes: by that it is told how many articles there will
/// be, before they are counted.
struct ReadShare {
  /// The bytes of all pages beside the first one, that one included.
  private let all: Int

  /// The bytes of the pages that were read whole.
  private var done = 0

  /// The page that is being read, and how far.
  private var page: PageFile?
  private var inPage = 0

  init(of location: ArchiveLocation) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.folder)) ?? []
    let pages = Set(names.filter { $0.hasSuffix(".json") }).union([location.head])
    all = pages.reduce(0) { $0 + ((try? location.pageFile(named: $1).size) ?? 0) }
  }

  /// Notes what was read.
  mutating func note(_ step: ListIndexer.Step) {
    switch step {
    case .begin(let file, _): (page, inPage) = (file, 0)
    case .articles(let drafts):
      if let last = drafts.last { inPage = last.offset + last.length }
    case .end:
      done += page?.size ?? 0
      (page, inPage) = (nil, 0)
    case .unchanged(let stored, _): done += stored.file.size
    }
  }

  /// How many articles there are in all where so many were read, most likely; nil before much was, and
  /// where more was read than was there at the beginning.
  func total(of count: Int) -> Int? {
    let read = done + inPage
    guard read > all / 100, read <= all else { return nil }
    return max(count, Int(Double(count) * Double(all) / Double(read)))
  }
}
