// Words of plain characters.
extension LineBreaker {
  /// Passes over words of plain characters, each up to the spaces after it, and finds their
  /// opportunities.
  ///
  /// - Returns: where the first other word begins, which nothing is noted of yet; else the end.
  mutating func passPlainWords(from start: Int) -> Int {
    var position = start
    while position < end {
      let count = found.count
      let known = extent
      guard let next = passPlainWord(from: position) else {
        found.removeSubrange(count...)
        extent = known
        return position
      }
      position = next
    }
    return position
  }

  /// Passes over a word and its spaces; nil where one of its characters is not plain.
  private mutating func passPlainWord(from start: Int) -> Int? {
    guard let first = plain.character(bytes, at: start, end: end) else { return nil }
    if before == .sp { passSpaces(before: first.kind, at: start) }
    var last = first.kind
    var position = start + first.length
    var columns: Int32 = 1
    while true {
      if last == .al {
        let letters = plain.endOfLetters(bytes, from: position, end: end)
        columns += Int32(truncatingIfNeeded: letters - position)
        position = letters
      }
      guard position < end, bytes[position] != 0x20 else { break }
      guard let next = plain.character(bytes, at: position, end: end) else { return nil }
      if plain.breaks(last, next.kind) {
        extent?.columns += columns
        columns = 0
        add(at: position)
      }
      columns += 1
      last = next.kind
      position += next.length
    }
    let word = position
    while position < end, bytes[position] == 0x20 { position += 1 }
    extent?.columns += columns
    extent?.spaces = Int32(truncatingIfNeeded: position - word)
    before = position > word ? .sp : last
    beforeSpaces = last
    return position
  }

  /// Notes that a line may end after the spaces before a character, or that they are part of a
  /// word.
  @inline(__always)
  private mutating func passSpaces(before first: LineBreakClass, at offset: Int) {
    if plain.breaks(beforeSpaces, beforeSpaced: first) {
      add(at: offset)
    } else if let known = extent {
      extent = Extent(columns: known.columns + known.spaces)
    }
  }

  @inline(__always)
  private mutating func add(at offset: Int) {
    found.append(Opportunity(offset: offset, extent: extent))
    extent = Extent()
  }

  /// Whether a line may end between two characters of which nothing else is known.
  static func breaks(_ before: LineBreakClass, _ after: LineBreakClass, spaced: Bool) -> Bool {
    var breaker = LineBreaker(UnsafeBufferPointer(start: nil, count: 0), end: 0)
    breaker.begin(before)
    return breaker.allowsBreak(spaced ? .sp : before, after, at: 0, next: 0)
  }
}
