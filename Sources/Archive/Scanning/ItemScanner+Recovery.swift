// Finding the next item after damage.
//
// Brackets and quotation marks cannot be trusted there: where one quotation mark is lost, text and
// structure change places. So every `{` is tried: if a whole object begins there, by all the rules
// of RFC 8259, and it has what only items have, it is the next item. Text inside of strings is
// never mistaken for one, since its quotation marks are escaped. In files with an item a line, an
// object in the items' column counts as an item with less proof, and a broken one is named by
// itself. The list's end is the `]` from which the page is whole to its end.
//
// What was rejected: counting brackets leniently (one lost quotation mark swallows the next item),
// and going on at the next line (archives by others have no lines). Trying costs at most the file's
// size for each of 128 levels of nesting; `DamageBudget` bounds that where files are large.

extension ItemScanner {
  /// Names a broken item, and goes on to what can be read after it.
  mutating func recover(from mark: JSONLexer.Mark, after error: JSONSyntaxError) -> Step {
    let place = JSONLexer.Mark(
      offset: error.offset, line: lexer.line, lineStart: lexer.lineStart)
    lexer.seek(to: mark)
    let isObject = lexer.peek() == Byte.openBrace
    let probe = isObject ? lexer.probeObject() : ObjectProbe()
    noteItem(.brokenItem(error.reason), at: place, id: probe.id, title: probe.title)
    index += 1
    lexer.seek(to: mark)
    if isObject {
      itemColumn = mark.column
      lexer.advance()
    }
    return nextStep()
  }

  /// Goes on to the next item, else behind the end of the list.
  ///
  /// - Parameter isInList: Whether the list has begun. If not, it has no end to find, and may stand
  ///   inside of another object.
  mutating func nextStep(isInList: Bool = true) -> Step {
    var tailBarrier = isInList ? 0 : Int.max
    while let byte = lexer.peek() {
      switch byte {
      case Byte.openBrace:
        if triesItem(skipsOthers: isInList) { return .item }
        if damage.isSpent {
          note(.searchGivenUp)
          return .nothing
        }
        continue
      case Byte.closeBracket where lexer.window.offset >= tailBarrier:
        if triesTail(&tailBarrier) { return .rest }
      case Byte.lineFeed:
        lexer.countLine()
      default:
        break
      }
      lexer.advance()
    }
    return .nothing
  }

  /// Whether the next byte begins an item; if not, steps over the byte, or over the whole object
  /// that is none.
  private mutating func triesItem(skipsOthers: Bool) -> Bool {
    let mark = lexer.mark
    let probe = lexer.probeObject()
    let isInColumn = mark.column == itemColumn
    guard let error = probe.error else {
      let isItem = probe.looksLikeItem(isInColumn: isInColumn)
      if !isItem, skipsOthers { return false }
      damage.spend(lexer.window.offset - mark.offset)
      lexer.seek(to: mark)
      if !isItem { lexer.advance() }
      return isItem
    }
    damage.spend(lexer.window.offset - mark.offset)
    let place = JSONLexer.Mark(
      offset: error.offset, line: lexer.line, lineStart: lexer.lineStart)
    if probe.outline.looksLikeItem || isInColumn {
      noteItem(.brokenItem(error.reason), at: place, id: probe.id, title: probe.title)
      index += 1
    }
    lexer.seek(to: mark)
    lexer.advance()
    return false
  }

  /// Whether the next byte, a bracket, ends the list, so that the page is whole from there; if so,
  /// steps over it. If not, no bracket before `barrier` can.
  private mutating func triesTail(_ barrier: inout Int) -> Bool {
    let mark = lexer.mark
    lexer.advance()
    let after = lexer.mark
    let isWhole = lexer.skipsToEnd()
    barrier = lexer.window.offset
    damage.spend(barrier - mark.offset)
    lexer.seek(to: isWhole ? after : mark)
    return isWhole
  }

  /// Whether items can be found in a page that has these words near its beginning; if so, goes to
  /// the first.
  mutating func findsItems(where words: [String]) -> Bool {
    lexer.seek(to: .beginning)
    guard lexer.looksLikeFeed(words) else { return false }
    lexer.seek(to: .beginning)
    lexer.advance()
    return nextStep(isInList: false) == .item
  }
}

/// How much reading in vain is allowed in a damaged file, so that time stays linear in its size.
struct DamageBudget {
  private var remaining: Int

  init(fileSize: Int) {
    let size = min(fileSize, Int.max / 512)
    remaining = min(size * 256, size * 16 + (256 << 20)) + (1 << 20)
  }

  /// Whether no more is allowed.
  var isSpent: Bool { remaining <= 0 }

  /// Takes bytes off that were read in vain.
  mutating func spend(_ bytes: Int) {
    remaining -= bytes
  }
}
