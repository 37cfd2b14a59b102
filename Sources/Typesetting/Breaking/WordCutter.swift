import Screen

/// Cuts text into words, none of them wider than a line.
struct WordCutter {
  private let text: [UInt8]
  private let measure: Int
  private var words: [Word] = []
  /// Where the next word begins.
  private var start = 0
  private var added: AddedBreaks?

  /// The words of a part of a text.
  ///
  ///     WordCutter.words(of: 0..<10, in: Array("mutual aid".utf8), measure: 80)
  ///     // "mutual" 6 columns, 1 space; "aid" 3 columns
  ///
  /// - Parameter breaks: Where in the text lines may end besides, ascending.
  static func words(
    of range: Range<Int>, in text: [UInt8], measure: Int, breaks: [Int] = []
  ) -> [Word] {
    let (found, last) = text.withUnsafeBufferPointer {
      var breaker = LineBreaker($0, end: range.upperBound)
      breaker.run(from: range.lowerBound)
      return (breaker.found, breaker.extent)
    }
    var cutter = WordCutter(text: text, measure: measure)
    cutter.words.reserveCapacity(found.count + 1)
    cutter.start = range.lowerBound
    cutter.added = AddedBreaks(breaks, in: text[range])
    for opportunity in found {
      cutter.add(
        upTo: opportunity.offset, extent: opportunity.extent,
        ending: opportunity.isMandatory ? .mandatory : opportunity.isPoor ? .poor : .free)
    }
    cutter.add(upTo: range.upperBound, extent: last, ending: .mandatory)
    return cutter.words
  }

  private init(text: [UInt8], measure: Int) {
    self.text = text
    self.measure = measure
  }

  /// Adds the word up to an offset, or what places for breaks in it make of it.
  private mutating func add(
    upTo end: Int, extent: LineBreaker.Extent?, ending: Word.Ending
  ) {
    var isWhole = true
    while let offset = added?.next(before: end) {
      add(start..<offset, ending: .free)
      start = offset
      isWhole = false
    }
    if isWhole, let extent, extent.columns <= measure {
      words.append(
        Word(
          range: start..<end - Int(extent.spaces), columns: Int(extent.columns),
          space: Int(extent.spaces), ending: ending))
    } else {
      add(start..<end, ending: ending)
    }
    start = end
  }

  private mutating func add(_ whole: Range<Int>, ending: Word.Ending) {
    var end = whole.upperBound
    var space = 0
    while end > whole.lowerBound {
      let length = blankLength(before: end, atEndOfText: ending == .mandatory)
      if length == 0 { break }
      if length == 1, text[end - 1] == 0x20 { space += 1 }
      end -= length
    }
    let isHyphen = ending == .free && space == 0 && endsInSoftHyphen(whole.lowerBound..<end)
    let range = whole.lowerBound..<end
    let columns = TextColumns.count(text[range])
    if columns <= measure - (isHyphen ? 1 : 0) || range.isEmpty {
      words.append(
        Word(range: range, columns: columns, space: space, ending: isHyphen ? .hyphen : ending))
    } else {
      addPieces(of: range, space: space, ending: ending)
    }
  }

  /// Cuts a word that is wider than a line: at the spaces that the rules hold together, such as
  /// those of `. . . ?`, else between characters.
  private mutating func addPieces(of range: Range<Int>, space: Int, ending: Word.Ending) {
    var start = range.lowerBound
    var end = start
    var columns = 0
    var lastSpace: (start: Int, columns: Int)?
    for character in String(decoding: text[range], as: UTF8.self) {
      let added = TextColumns.count(character)
      if columns + added > measure, end > start {
        if let space = lastSpace, space.start > start {
          words.append(
            Word(range: start..<space.start, columns: space.columns, space: 1, ending: .free))
          start = space.start + 1
          columns -= space.columns + 1
        } else {
          words.append(Word(range: start..<end, columns: columns, space: 0, ending: .poor))
          start = end
          columns = 0
        }
        lastSpace = nil
      }
      if character == " " { lastSpace = (end, columns) }
      end = min(end + character.utf8.count, range.upperBound)
      columns += added
    }
    words.append(
      Word(range: start..<range.upperBound, columns: columns, space: space, ending: ending))
  }

  /// The length in bytes of the space or line break that ends there, else 0.
  ///
  /// Where a line must end, a no-break space holds nothing together, and is none but a space.
  private func blankLength(before end: Int, atEndOfText: Bool) -> Int {
    let byte = text[end - 1]
    if atEndOfText, end >= 2, text[end - 2] == 0xC2, byte == 0xA0 { return 2 }
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if end >= 2, text[end - 2] == 0xC2, byte == 0x85 { return 2 }
    if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, byte == 0xA8 || byte == 0xA9 {
      return 3
    }
    return 0
  }

  private func endsInSoftHyphen(_ range: Range<Int>) -> Bool {
    range.count > 2 && text[range.upperBound - 2] == 0xC2 && text[range.upperBound - 1] == 0xAD
  }
}
