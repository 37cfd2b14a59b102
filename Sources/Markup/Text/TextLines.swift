/// The lines of plain text, which end at a line feed, a carriage return, or both together.
struct TextLines: Sequence, IteratorProtocol {
  private let source: [UInt8]
  private var start = 0

  init(of source: [UInt8]) {
    self.source = source
  }

  /// Where the next line stands, without what ends it.
  mutating func next() -> Range<Int>? {
    guard start < source.count else { return nil }
    let first = start
    let end =
      source[first...].firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
      ?? source.count
    let isPair =
      end + 1 < source.count && source[end] == ASCII.carriageReturn
      && source[end + 1] == ASCII.lineFeed
    start = end + (isPair ? 2 : 1)
    return first..<end
  }
}
