// How text reaches the document: white space is folded, or kept where the context is verbatim.
extension DocumentBuilder {
  /// Adds the text of a node, and keeps the pages that are marked in it.
  mutating func appendText(at index: Int) {
    var rest = tree.textRange(at: index)
    while hasBarePages, let mark = BarePageMark.first(in: tree.bytes[rest]) {
      append(rest.lowerBound..<mark.range.lowerBound)
      addPage(mark.label)
      rest = mark.range.upperBound..<rest.upperBound
    }
    append(rest)
  }

  /// Adds a run of the tree's text.
  mutating func append(_ range: Range<Int>) {
    tree.bytes.withUnsafeBytes { bytes in
      append(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Adds words that the source does not hold, such as quotation marks.
  ///
  /// - Parameter joined: whether they follow what is before them without the space there.
  mutating func append(_ words: String, joined: Bool = false) {
    if joined { pendingSpace = false }
    var words = words
    words.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  private mutating func append(_ source: UnsafeRawBufferPointer) {
    if let signs = inSigns(source) {
      signs.withUnsafeBytes { write($0) }
    } else {
      write(source)
    }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) {
    if contexts.last?.isVerbatim == true {
      appendVerbatim(bytes)
    } else {
      appendFolded(bytes)
    }
  }

  private mutating func appendFolded(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      if ASCII.isSpace(bytes[position]) {
        pendingSpace = true
        position += 1
      } else if let length = WhiteSpace.blankLength(in: bytes, at: position), holdsBlanks {
        hold(UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]))
        position += length
      } else {
        beginVisible()
        position = appendWords(bytes, from: position)
      }
    }
  }

  /// Adds words and the single spaces between them; returns where it had to stop.
  private mutating func appendWords(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      end = ASCII.endOfSigns(in: bytes, from: end)
      guard end < bytes.count else { break }
      if !ASCII.isSpace(bytes[end]) {
        end &+= 1
      } else if bytes[end] == ASCII.space, end + 1 < bytes.count, !ASCII.isSpace(bytes[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    document.text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    return end
  }

  private mutating func appendVerbatim(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.lineFeed:
        breakLine()
        position += 1
      case ASCII.carriageReturn:
        let isPair = position + 1 < bytes.count && bytes[position + 1] == ASCII.lineFeed
        if !isPair { breakLine() }
        position += 1
      default:
        let start = position
        while position < bytes.count, bytes[position] != ASCII.lineFeed,
          bytes[position] != ASCII.carriageReturn
        { position += 1 }
        appendLine(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      }
    }
  }

  /// Adds a line of verbatim text, or a part of one.
  private mutating func appendLine(_ line: UnsafeRawBufferPointer) {
    let isFirst = leaf == nil || document.text.count == unitStart
    if isFirst, WhiteSpace.isBlank(line) { return pendingBlanks.append(contentsOf: line) }
    beginVisible()
    document.text.append(contentsOf: line)
  }
}

// MARK: - White space and line breaks

extension DocumentBuilder {
  /// Prepares for something visible: its leaf, the white space before it, what begins with it.
  mutating func beginVisible(isProse: Bool = true) {
    let blanks = pendingBlanks.isEmpty ? [] : takeBlanks()
    if leaf == nil {
      openLeaf(contexts.last?.kind ?? .paragraph)
    } else if table != nil {
      ensureCell()
    }
    if isProse { leafHasProse = true }
    if document.text.count > unitStart {
      if pendingBreaks > 0 {
        document.text.append(contentsOf: repeatElement(ASCII.lineFeed, count: pendingBreaks))
      } else if pendingSpace {
        document.text.append(ASCII.space)
      }
    }
    pendingBreaks = 0
    pendingSpace = false
    indentLine()
    if !blanks.isEmpty { document.text += blanks }
    if !pendingMarks.isEmpty { writeMarks() }
    settlePending()
    startInlines()
    for words in pendingOpenings { document.text += words.utf8 }
    pendingOpenings.removeAll(keepingCapacity: true)
  }

  /// Lets words stand before what the element shows that has just been opened, if it shows anything.
  mutating func beginEnclosed(_ words: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].openings = pendingOpenings.count
    pendingOpenings.append(words)
  }

  /// Lets words stand after what an element has shown. Where that was blocks of its own they are left
  /// out: they would be a block as well.
  mutating func endEnclosed(_ element: OpenElement, _ words: String) {
    guard let openings = element.openings else { return }
    if pendingOpenings.count > openings {
      pendingOpenings.removeSubrange(openings...)
    } else if leaf != nil {
      append(words, joined: true)
    }
  }

  /// Whether white space that is not folded stands where nothing is visible yet.
  private var holdsBlanks: Bool { !leafHasProse || isLineStart }

  private var isLineStart: Bool {
    leaf == nil || document.text.count == unitStart || pendingBreaks > 0
  }

  /// Keeps white space until something visible follows it.
  private mutating func hold(_ blank: UnsafeRawBufferPointer) {
    if pendingSpace, !pendingBlanks.isEmpty || !isLineStart { pendingBlanks.append(ASCII.space) }
    pendingSpace = false
    pendingBlanks.append(contentsOf: blank)
  }

  private mutating func takeBlanks() -> [UInt8] {
    if pendingSpace { pendingBlanks.append(ASCII.space) }
    pendingSpace = false
    defer { pendingBlanks.removeAll() }
    return pendingBlanks
  }

  /// Forgets white space and line breaks that nothing visible followed.
  mutating func dropSpace() {
    pendingBreaks = 0
    pendingSpace = false
    if !pendingBlanks.isEmpty { pendingBlanks.removeAll() }
  }

  private mutating func writeMarks() {
    for mark in pendingMarks { document.text += mark.utf8 }
    pendingMarks.removeAll()
  }

  private mutating func indentLine() {
    guard pendingIndent > 0 else { return }
    if document.text.count == unitStart || document.text.last == ASCII.lineFeed {
      document.text.append(contentsOf: repeatElement(ASCII.space, count: pendingIndent))
    }
    pendingIndent = 0
  }

  /// Ends a line; two in a row end a paragraph, for that is what their author meant.
  mutating func breakLine() {
    pendingSpace = false
    if !pendingBlanks.isEmpty { pendingBlanks.removeAll() }
    guard let context = contexts.last else { return }
    if context.isVerbatim {
      pendingBreaks += 1
    } else if context.keepsLines {
      pendingBreaks = min(pendingBreaks + 1, context.kind == .verse ? 2 : 1)
    } else {
      pendingBreaks += 1
      if pendingBreaks >= 2 { closeLeaf() }
    }
  }

  /// Lets a line end here, inside a word.
  mutating func allowBreak() {
    let offset = document.text.count
    guard leaf != nil, offset > unitStart, !pendingSpace, pendingBreaks == 0 else { return }
    if document.breaks.last != offset { document.breaks.append(offset) }
  }

  /// Gives what waited for a place the end of the text as it is now.
  mutating func settlePending() {
    if !pendingAnchors.isEmpty {
      for id in pendingAnchors where document.anchors[id] == nil {
        document.anchors[id] = document.text.count
      }
      pendingAnchors.removeAll(keepingCapacity: true)
    }
    if !pendingPages.isEmpty {
      for label in pendingPages {
        document.pageMarks.append(PageMark(label: label, offset: document.text.count))
      }
      pendingPages.removeAll(keepingCapacity: true)
    }
  }
}
