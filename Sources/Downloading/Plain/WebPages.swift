import Archive
import Distribution
import Glibc
import Signing

/// The pages of a feed at an address, as they lead on by `next_url`, wherever that leads.
///
/// A page that leads on to another is written anew, item by item, since its `next_url` is to name a
/// file beside it; a page that does not is kept byte for byte.
struct WebPages: PlainPages {
  /// The address of the first page.
  let address: WebAddress
  let fetch: WebFetch

  /// Pages that are followed; some feeds have no end.
  private static let mostPages = 10_000
  /// Tries of a page, each of which goes on where the one before ended.
  private static let mostTries = 4

  func bring(
    into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [String] {
    var next: WebAddress? = address
    var seen: Set<WebAddress> = []
    var count = 0
    while let page = next, seen.count < Self.mostPages {
      let number = seen.count + 1
      seen.insert(page)
      let room = fetch.options.mostBytes - count
      do throws(DownloadError) {
        let path = try bring(page, number, into: staging, room) { grown(count + $0) }
        count += FileReading.size(at: path) ?? 0
        next = try finish(page, at: path, number, in: staging, seen)
      } catch .transfer(let address, .status(let status)) where number > 1 {
        guard status == 404 || status == 410 else {
          throw .transfer(address: address, .status(status))
        }
        try Self.end(number - 1, in: staging)
        return [address]
      }
    }
    return []
  }

  /// Fetches a page to a path among the parts.
  private func bring(
    _ page: WebAddress, _ number: Int, into staging: Staging, _ room: Int, grown: (Int) -> Void
  ) throws(DownloadError) -> String {
    let digest = SHA256Digest(of: Array(page.text.utf8))
    let transfer = Transfer(page, to: staging.part(of: digest), limit: max(room, 1))
    var fault = TransferFault.noAnswer
    for _ in 0..<Self.mostTries {
      switch try fetch.run([transfer], grown: grown).first {
      case .fetched:
        return transfer.path
      case .failed(let found):
        fault = found
        if !found.isPassing { throw .transfer(address: page.text, found) }
      default: break
      }
    }
    throw .transfer(address: page.text, fault)
  }

  /// Puts a page in its place; the address of the next one.
  private func finish(
    _ page: WebAddress, at path: String, _ number: Int, in staging: Staging,
    _ seen: Set<WebAddress>
  ) throws(DownloadError) -> WebAddress? {
    let target = staging.path(of: Self.name(number))
    do {
      let location = try ArchiveLocation(path: path)
      let feed = try location.scan(page: location.head) { _ in .proceed }.feed
      guard let url = feed.nextURL, let next = page.resolving(url), !seen.contains(next) else {
        try FileWriting.move(path, to: target)
        return nil
      }
      try Self.write(location, to: target, next: Self.name(number + 1))
      try FileWriting.check(path) { unlink(path) }
      return next
    } catch let error as ArchiveError {
      throw .feed(at: page.text, error)
    } catch {
      throw error as? DownloadError ?? .noArchive(at: page.text)
    }
  }

  private static func name(_ number: Int) -> String {
    number == 1 ? PageCheck.head : "page-\(number).json"
  }

  /// Writes a page that leads on to a file, or nowhere.
  private static func write(
    _ location: ArchiveLocation, to target: String, next: String?
  ) throws {
    let summary = try location.scan(page: location.head) { _ in .stop }
    var head =
      try summary.feed.nextURL == nil
      ? location.scan(page: location.head) { _ in .proceed }.source : summary.source
    head["next_url"] = next.map { .string($0) }
    let writer = try ArchiveWriter(replacing: target, head: head)
    _ = try location.scan(page: location.head) { item in
      try writer.write(item)
      return .proceed
    }
    try writer.finish()
  }

  /// Has the page of a number lead no further, since the next one is not there.
  private static func end(_ number: Int, in staging: Staging) throws(DownloadError) {
    let path = staging.path(of: name(number))
    do {
      try write(ArchiveLocation(path: path), to: path, next: nil)
    } catch {
      throw error as? DownloadError ?? .page(error as? ArchiveError ?? .noSuchFile(path: path))
    }
  }
}
