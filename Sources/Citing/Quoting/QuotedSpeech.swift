import Markup

/// The quotation marks in a paragraph: which of them belong together, and how deep they stand.
///
/// Apostrophes are none: a single mark counts only where it stands before a word and another one
/// closes it, and elisions (’tis, ’em) begin no quotation. Which way a mark opens is told by what is
/// beside it, so that „…“, »…«, «…», ”…” and "…" are all understood.
struct QuotedSpeech {
  /// A quotation mark.
  struct Mark: Hashable {
    /// Where it stands, with the spaces that French has inside of it.
    let range: Range<Int>
    /// Whether it begins a quotation.
    let isOpen: Bool
    /// How many quotations are around that one.
    let depth: Int
  }

  /// The marks in their order.
  private(set) var marks: [Mark] = []
  /// Where quotations stand, their marks included; those that are not ended go to the paragraph's end.
  private(set) var quotations: [Range<Int>] = []

  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let end: Int
  private let opensWithClosing: Bool
  private var open: [OpenMark] = []

  private struct OpenMark {
    let scalar: Unicode.Scalar
    let mark: Int
  }

  /// The marks in a range of a text, but for those in code.
  init(in range: Range<Int>, of document: Document, language: String?) {
    var offset = range.lowerBound
    var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
    for scalar in document.string(in: range).unicodeScalars {
      scalars.append((scalar, offset))
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    end = range.upperBound
    opensWithClosing = QuotationMarks.of(language).outer.open == "”"
    let code = document.inlines(in: range).filter { $0.kind == .code }.map(\.range)
    var next = 0
    for index in scalars.indices {
      while next < code.count, code[next].upperBound <= scalars[index].offset { next += 1 }
      if next < code.count, code[next].contains(scalars[index].offset) { continue }
      read(index)
    }
    while let last = open.popLast() { giveUp(last) }
    marks.removeAll { $0.depth < 0 }
  }

  /// The words that stand in place of the marks in a part of the range, so that they stand right in a
  /// quotation: those of the outermost quotations become inner marks, and so on in turn.
  func replacements(in part: Range<Int>, by custom: QuotationMarks) -> [(Range<Int>, String)] {
    let around = quotations.count {
      $0.lowerBound < part.lowerBound && $0.upperBound > part.upperBound
    }
    return marks.filter {
      part.contains($0.range.lowerBound) && $0.range.upperBound <= part.upperBound
    }
    .map { mark in
      let pair = custom.pair(at: max(0, mark.depth - around) + 1)
      return (mark.range, mark.isOpen ? pair.open : pair.close)
    }
  }

  // MARK: - Reading

  private mutating func read(_ index: Int) {
    let scalar = scalars[index].scalar
    switch scalar {
    case "„", "‟", "〝", "「", "『": begin(index)
    case "」", "』", "〞", "〟": finish(index, Self.corners)
    case "‚": if !isBlank(after: index) { begin(index) }
    case "«", "»", "‹", "›": readAngle(index)
    case "“": if isOpen(["„", "‟"]) { finish(index, ["„", "‟"]) } else { begin(index) }
    case "”", "\"": readDouble(index)
    case "‘": if open.last?.scalar == "‚" { finish(index, ["‚"]) } else { readSingle(index) }
    case "’", "'": readSingle(index)
    default: break
    }
  }

  private mutating func readAngle(_ index: Int) {
    let scalar = scalars[index].scalar
    let isSingle = scalar == "‹" || scalar == "›"
    let both: Set<Unicode.Scalar> = isSingle ? ["‹", "›"] : ["«", "»"]
    let isLeft = scalar == "«" || scalar == "‹"
    let before = isBoundary(before: index)
    let after = isBoundary(after: index)
    // Beside a word on one side only, that side tells; else it is as most languages have it.
    let begins = before != after ? before : isLeft
    if begins { begin(index) } else { finish(index, both) }
  }

  private mutating func readDouble(_ index: Int) {
    let isStraight = scalars[index].scalar == "\""
    if isOpen(Self.doubles) {
      finish(index, Self.doubles)
    } else if isStraight || opensWithClosing, isBoundary(before: index), !isBlank(after: index) {
      begin(index)
    } else if !isStraight {
      finish(index, Self.doubles)
    }
  }

  private mutating func readSingle(_ index: Int) {
    let closers: Set<Unicode.Scalar> = scalars[index].scalar == "'" ? ["'"] : ["‘", "‚", "’"]
    if scalars[index].scalar != "‘", isOpen(closers), mayClose(index), !isPossessive(index) {
      return finish(index, closers)
    }
    guard isBoundary(before: index), !isBlank(after: index), !isElision(index) else { return }
    let sign = scalars[index].scalar
    let begins = sign == "‘" || sign == "'" || opensWithClosing
    if begins, nextClosing(after: index) != nil { begin(index) }
  }

  /// Whether a single mark stands where a quotation may end.
  private func mayClose(_ index: Int) -> Bool {
    index > 0 && !scalars[index - 1].scalar.properties.isWhitespace && isBoundary(after: index)
  }

  /// Whether a single mark after an s is an apostrophe (the bees’ law), since another one follows that
  /// closes the quotation.
  private func isPossessive(_ index: Int) -> Bool {
    guard index > 0, scalars[index - 1].scalar == "s" || scalars[index - 1].scalar == "S",
      index + 1 < scalars.count, scalars[index + 1].scalar == " "
    else { return false }
    return nextClosing(after: index) != nil
  }

  /// The longest quotation in single marks, in characters.
  private static let longest = 4000

  /// The next mark that may close a single quotation, before another one begins.
  private func nextClosing(after index: Int) -> Int? {
    let isStraight = scalars[index].scalar == "'"
    for next in (index + 1)..<max(index + 1, min(scalars.count, index + Self.longest)) {
      switch scalars[next].scalar {
      case "‘" where !isStraight && isBoundary(before: next): return nil
      case "’" where !isStraight && mayClose(next): return next
      case "'" where isStraight && mayClose(next): return next
      default: break
      }
    }
    return nil
  }

  private static let elisions: Set<String> = [
    "tis", "twas", "twere", "twill", "twould", "em", "til", "till", "cause", "bout", "n", "round",
    "neath", "gainst", "cept", "kay", "s", "t",
  ]

  private func isElision(_ index: Int) -> Bool {
    var word = ""
    for (scalar, _) in scalars[(index + 1)...].prefix(8) {
      guard scalar.properties.isAlphabetic else { break }
      word.unicodeScalars.append(scalar)
    }
    let isYear =
      index + 1 < scalars.count && scalars[index + 1].scalar.properties.numericType != nil
    return isYear || Self.elisions.contains(word.lowercased())
  }

  // MARK: - Pairs

  private static let doubles: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "\""]
  private static let corners: Set<Unicode.Scalar> = ["「", "『", "〝"]
  private static let singles: Set<Unicode.Scalar> = ["‘", "’", "'", "‚"]

  private func isOpen(_ openers: Set<Unicode.Scalar>) -> Bool {
    open.contains { openers.contains($0.scalar) }
  }

  /// How deep quotations are followed: marks beyond stay as they are.
  private static let deepest = 16

  private mutating func begin(_ index: Int) {
    guard open.count < Self.deepest else { return }
    open.append(OpenMark(scalar: scalars[index].scalar, mark: marks.count))
    let range = offset(index)..<offset(index + 1)
    let isAngle = "«»".unicodeScalars.contains(scalars[index].scalar)
    let inside = isAngle ? narrowSpaces(after: index) : 0
    marks.append(
      Mark(range: range.lowerBound..<range.upperBound + inside, isOpen: true, depth: open.count - 1)
    )
  }

  private mutating func finish(_ index: Int, _ openers: Set<Unicode.Scalar>) {
    let isAngle = "«»".unicodeScalars.contains(scalars[index].scalar)
    let inside = isAngle ? narrowSpaces(before: index) : 0
    let range = offset(index) - inside..<offset(index + 1)
    guard isOpen(openers) else {
      // It ends what was begun in a paragraph before.
      return marks.append(Mark(range: range, isOpen: false, depth: 0))
    }
    while let last = open.popLast() {
      guard openers.contains(last.scalar) else {
        giveUp(last)
        continue
      }
      quotations.append(marks[last.mark].range.lowerBound..<range.upperBound)
      break
    }
    marks.append(Mark(range: range, isOpen: false, depth: open.count))
  }

  /// Deals with a mark that nothing closes: a single one was an apostrophe.
  private mutating func giveUp(_ mark: OpenMark) {
    let given = marks[mark.mark]
    if Self.singles.contains(mark.scalar) {
      marks[mark.mark] = Mark(range: given.range, isOpen: true, depth: -1)
    } else {
      quotations.append(given.range.lowerBound..<end + 1)
    }
  }

  // MARK: - What is beside a mark

  private func offset(_ index: Int) -> Int { index < scalars.count ? scalars[index].offset : end }

  private func isBlank(after index: Int) -> Bool {
    index + 1 >= scalars.count || scalars[index + 1].scalar.properties.isWhitespace
  }

  private func isBoundary(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = scalars[index - 1].scalar
    return before.properties.isWhitespace
      || "([{—–-―/…“„«‹‘‚「『»›\"'¿¡".unicodeScalars.contains(before)
  }

  private func isBoundary(after index: Int) -> Bool {
    guard index + 1 < scalars.count else { return true }
    let after = scalars[index + 1].scalar
    return !after.properties.isAlphabetic && after.properties.numericType == nil
      && !"([{“„«‹‘‚¿¡".unicodeScalars.contains(after)
  }

  private static let narrow: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}", " "]

  private func narrowSpaces(after index: Int) -> Int {
    guard index + 1 < scalars.count, Self.narrow.contains(scalars[index + 1].scalar) else {
      return 0
    }
    return UTF8.width(scalars[index + 1].scalar)
  }

  private func narrowSpaces(before index: Int) -> Int {
    guard index > 0, Self.narrow.contains(scalars[index - 1].scalar) else { return 0 }
    return UTF8.width(scalars[index - 1].scalar)
  }
}
