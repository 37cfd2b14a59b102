import Glibc

extension ArchiveLocation {
  /// The articles that are about an event, by its beginning; those without one come last.
  ///
  /// The archive is scanned once, and only items that have such a member are decoded.
  ///
  ///     try location.events().first?.event?.place   // "University of São Paulo"
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read.
  public func events() throws -> [Article] {
    var events: [Article] = []
    _ = try scanAll { item in
      if item.mentions("\"event\""), case .success(let decoded) = item.article(),
        decoded.article.event != nil
      {
        events.append(decoded.article)
      }
      return .proceed
    }
    let latest = Timestamp(seconds: .max)
    return events.enumerated().sorted { left, right in
      let starts = [left, right].map { $0.element.event?.start ?? latest }
      return (starts[0], left.offset) < (starts[1], right.offset)
    }.map(\.element)
  }
}

extension ScannedItem {
  /// Whether a name of a member stands somewhere in the item, with its quotation marks.
  fileprivate func mentions(_ name: StaticString) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    let quote = name.utf8Start.pointee
    let length = name.utf8CodeUnitCount
    var offset = 0
    while offset + length <= bytes.count,
      let found = memchr(start + offset, Int32(quote), bytes.count - offset)
    {
      offset = UnsafeRawPointer(found) - start
      if offset + length > bytes.count { return false }
      if memcmp(found, name.utf8Start, length) == 0 { return true }
      offset += 1
    }
    return false
  }
}
