import Screen

/// Cuts text into words, none of them wider than a line.
///
/// Words of plain characters are cut by `PlainClasses`, the others by `LineBreaker`.
struct WordCutter {
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let measure: Int
  private let counter: TextColumns
  private var words: [Word] = []
  private var breaker: LineBreaker
  private let plain = PlainClasses.tables
  private var added: AddedBreaks?

  /// The word that has begun.
  private struct BegunWord {
    /// Where it begins.
    var start: Int
    /// Its columns, and the spaces after it, as long as its characters are plain.
    var columns = 0
    var spaces = 0
    var isMeasured = true
  }

  private var begun: BegunWord

  /// The words of a part of a text.
  ///
  ///     WordCutter.words(of: 0..<10, in: Array("mutual aid".utf8), measure: 80)
  ///     // "mutual" 6 columns, 1 space; "aid" 3 columns
  ///
  /// - Parameters:
  ///   - breaks: Where in the text lines may end besides, ascending.
  ///   - counter: Counts the columns of what is not plain.
  static func words(
    of range: Range<Int>, in text: [UInt8], measure: Int, breaks: [Int] = [],
    counter: TextColumns = TextColumns()
  ) -> [Word] {
    text.withUnsafeBufferPointer {
      var cutter = WordCutter($0, range, measure: measure, counter: counter)
      cutter.added = AddedBreaks(breaks, in: text[range])
      cutter.cut()
      return cutter.words
    }
  }

  private init(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, measure: Int, counter: TextColumns
  ) {
    self.text = text
    self.measure = measure
    self.counter = counter
    begun = BegunWord(start: range.lowerBound)
    end = range.upperBound
    breaker = LineBreaker(text, end: end)
    words.reserveCapacity(range.count / 5 + 2)
  }

  private mutating func cut() {
    var position = begun.start
    while position < end {
      if breaker.isBetweenWords { position = passPlainWords(from: position) }
      guard position < end else { break }
      let offset = position
      switch breaker.take(at: &position) {
      case .allowed: endWord(at: offset, .free)
      case .mandatory: endWord(at: offset, .mandatory)
      case .poor: endWord(at: offset, .poor)
      case nil: break
      }
      begun.isMeasured = false
    }
    endWord(at: end, .mandatory)
  }

  /// Ends the word, and with it the places in it where its author lets lines end.
  @inline(__always)
  private mutating func endWord(at end: Int, _ ending: Word.Ending) {
    if added != nil { addPartsBeforeAddedBreaks(upTo: end) }
    if begun.isMeasured, begun.columns <= measure {
      words.append(
        Word(
          range: begun.start..<end &- begun.spaces, columns: begun.columns, space: begun.spaces,
          ending: ending))
    } else {
      add(begun.start..<end, ending: ending)
    }
    begun = BegunWord(start: end)
  }

  private mutating func addPartsBeforeAddedBreaks(upTo end: Int) {
    while let offset = added?.next(before: end) {
      add(begun.start..<offset, ending: .free)
      begun.start = offset
      begun.isMeasured = false
    }
  }
}

// MARK: - Plain words

extension WordCutter {
  /// Passes over words of plain characters; where the first other word begins, of which nothing is
  /// noted yet, else the end.
  private mutating func passPlainWords(from first: Int) -> Int {
    var position = first
    var before: LineBreakClass? = breaker.hasBegun ? breaker.beforeSpaces : nil
    while position < end {
      let count = words.count
      let begun = begun
      guard let next = passPlainWord(from: position, after: &before) else {
        words.removeSubrange(count...)
        self.begun = begun
        break
      }
      position = next
    }
    if let before, position > first { breaker.resume(after: before, isSpaced: true) }
    return position
  }

  /// Passes over a word and its spaces; nil where one of its characters is not plain.
  ///
  /// - Parameter before: The class of what is before the spaces before it; then that of its end.
  @inline(__always)
  private mutating func passPlainWord(
    from start: Int, after before: inout LineBreakClass?
  ) -> Int? {
    guard let first = plain.character(text, at: start, end: end) else { return nil }
    if let before {
      if plain.breaks(before, beforeSpaced: first.kind) {
        endWord(at: start, .free)
      } else {
        begun.columns &+= begun.spaces
        begun.spaces = 0
      }
    }
    var last = first.kind
    var position = start &+ first.length
    var columns = 1
    while true {
      if last == .al {
        let letters = plain.endOfLetters(text, from: position, end: end)
        columns &+= letters &- position
        position = letters
      }
      guard position < end, text[position] != 0x20 else { break }
      guard let next = plain.character(text, at: position, end: end) else { return nil }
      if plain.breaks(last, next.kind) {
        begun.columns &+= columns
        columns = 0
        endWord(at: position, .free)
      }
      columns &+= 1
      last = next.kind
      position &+= next.length
    }
    let word = position
    while position < end, text[position] == 0x20 { position &+= 1 }
    begun.columns &+= columns
    begun.spaces = position &- word
    before = last
    return position
  }
}

// MARK: - Other words

extension WordCutter {
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
    let columns = counter.count(text, in: range)
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
      let added = counter.count(character)
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
