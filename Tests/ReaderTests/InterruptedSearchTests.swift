import Catalog
import Foundation
import Notebook
import Synchronization
import Testing

@testable import Reader

/// Searches that newer ones interrupt, in catalogs that were just opened.
struct InterruptedSearchTests {
  @Test func `a search that is interrupted never passes for a damaged catalog`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "test", path: "/test")
    let path = NSTemporaryDirectory() + "carrel-interrupted-" + UUID().uuidString
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    try Gallery.catalog.get().write(to: URL(filePath: path))
    let faults = Mutex<[String]>([])
    for _ in 0..<200 {
      // A new connection reads what tables there are when it is first used: then it is vulnerable.
      let catalog = try ArticleCatalog.open(at: path, of: Gallery.location)
      let answered = DispatchSemaphore(value: 0)
      let searches = SearchRunner(catalog: catalog, notebook: notebook, archive: archive) { event in
        switch event {
        case .found(_, number: 9, _): answered.signal()
        case .damaged, .message: faults.withLock { $0.append("\(event)") }
        default: break
        }
      }
      searches.searchSaved(["guilds"])
      for number in 1...9 {
        let request = SearchRequest(
          query: SearchQuery("bees \(number)"), narrowing: [], order: .rank,
          limit: SearchRequest.firstLimit)
        searches.search(request, number: number)
      }
      #expect(answered.wait(timeout: .now() + 10) == .success)
    }
    #expect(faults.withLock { $0 } == [])
  }
}
