/// Finds where lines may end, after UAX #14 of Unicode 15.0, with the numbers of its example 7.
///
/// A walk over the scalars with one scalar of looking ahead: what the rules ask of the text before
/// (an opening bracket before spaces, a number before its sign) is kept as a few values. Pair
/// tables were rejected: the rules for numbers, quotations and flags do not fit into them.
///
/// Scripts without spaces (class SA: Thai, Lao, Khmer, Burmese) would need dictionaries; where
/// `tailored`, a line may end between their letters, but not where a vowel belongs to its
/// consonant; and where `tailored`, none ends inside `p.17` and `B.4`, as rule LB25 has it, and its
/// example 7 has not.
struct LineBreaker {
  /// A place where a line may or must end.
  struct Opportunity: Equatable {
    /// Where the next line begins, in bytes.
    let offset: Int
    /// Whether a line must end here.
    var isMandatory = false
    /// Whether it stands inside a word of a script without spaces: better avoided.
    var isPoor = false
    /// How wide the word before it is, and how many spaces follow that; nil where only measuring
    /// tells.
    var extent: Extent?
  }

  /// How wide a word of plain characters is.
  struct Extent: Equatable {
    /// The columns of the word.
    var columns: Int32 = 0
    /// The spaces after it, a byte and a column each.
    var spaces: Int32 = 0
  }

  /// The text, of which all up to `end` is looked at.
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  private let tailored: Bool
  var found: [Opportunity] = []

  // What came before: the class that counts for the rules, and what preceded its spaces.
  var before: LineBreakClass?
  var beforeSpaces: LineBreakClass = .bk
  private var isAfterJoiner = false
  private var isAfterHebrewHyphen = false
  private var isInNumber = false
  private var isAfterNumber = false
  private var indicators = 0

  /// Which characters are plain; unset where the rules are to be followed without it.
  private(set) var plain: PlainClasses!

  /// The width of the word that has begun; nil where a character of it is not plain.
  var extent: Extent? = Extent()

  /// Where lines may end in text, the end of the text apart.
  ///
  ///     LineBreaker.opportunities(in: Array("mutual aid".utf8)).map(\.offset)   // [7]
  static func opportunities(in text: [UInt8], tailored: Bool = true) -> [Opportunity] {
    text.withUnsafeBufferPointer {
      var breaker = LineBreaker($0, end: text.count, tailored: tailored)
      breaker.run(from: 0)
      return breaker.found
    }
  }

  /// Prepares to look at a text up to an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, tailored: Bool = true) {
    self.bytes = bytes
    self.end = end
    self.tailored = tailored
  }
}

// MARK: - Walking

extension LineBreaker {
  /// Finds all opportunities after an offset.
  mutating func run(from start: Int) {
    found.reserveCapacity((end - start) / 5)
    if tailored { plain = PlainClasses.tables }
    var position = start
    var last: Unicode.Scalar = "\u{0}"
    while position < end {
      if before == .sp || before == nil, tailored {
        position = passPlainWords(from: position)
        guard position < end else { return }
        last = "\u{0}"
      }
      let (scalar, length) = UTF8Scalar.read(bytes, at: position)
      let kind = LineBreakClass(of: scalar)
      step(kind, scalar: scalar, last: last, at: position, next: position + length)
      last = scalar
      position += length
      extent = nil
    }
  }

  private mutating func step(
    _ found: LineBreakClass, scalar: Unicode.Scalar, last: Unicode.Scalar, at position: Int,
    next: Int
  ) {
    guard let before else { return begin(found) }
    if before.endsLine {
      if !(before == .cr && found == .lf) {
        self.found.append(Opportunity(offset: position, isMandatory: true))
      }
      return begin(found)
    }
    if found.isMark, before != .sp, before != .zw {
      isAfterJoiner = found == .zj
      return
    }
    let kind = resolved(found)
    if allowsBreak(before, kind, at: position, next: next) {
      self.found.append(Opportunity(offset: position, extent: extent))
    } else if tailored, found == .sa, before == .sa, ComplexScript.breaks(last, scalar) {
      self.found.append(Opportunity(offset: position, isPoor: true))
    }
    remember(kind, found)
  }

  /// Takes the first character of a line.
  mutating func begin(_ found: LineBreakClass) {
    before = nil
    beforeSpaces = .bk
    isInNumber = false
    isAfterNumber = false
    indicators = 0
    isAfterHebrewHyphen = false
    remember(resolved(found), found)
  }

  /// Marks without a character to belong to are letters (rule LB10).
  private func resolved(_ kind: LineBreakClass) -> LineBreakClass {
    if kind.isMark { return .al }
    return kind == .sa && !tailored ? .al : kind
  }

  private mutating func remember(_ kind: LineBreakClass, _ found: LineBreakClass) {
    isAfterHebrewHyphen = before == .hl && (kind == .hy || kind == .ba)
    isAfterNumber = isInNumber && (kind == .cl || kind == .cp || kind == .cw)
    isInNumber = kind == .nu || (isInNumber && (kind == .sy || kind == .is))
    indicators = kind == .ri ? indicators + 1 : 0
    isAfterJoiner = found == .zj
    if kind != .sp { beforeSpaces = kind }
    before = kind
  }
}

// MARK: - Rules

extension LineBreaker {
  /// Whether a line may end between two characters.
  func allowsBreak(
    _ before: LineBreakClass, _ after: LineBreakClass, at position: Int, next: Int
  ) -> Bool {
    if after.endsLine || after == .sp || after == .zw { return false }  // LB6, LB7
    if beforeSpaces == .zw { return true }  // LB8
    if isAfterJoiner { return false }  // LB8a
    if before == .sp { return allowsBreakAfterSpaces(after) }
    if let decision = decideJoined(before, after) { return decision }
    return !isHeldTogether(letter(before), letter(after), at: position, next: next)
  }

  /// Rules LB11 and LB13 to LB18, where spaces stand between.
  private func allowsBreakAfterSpaces(_ after: LineBreakClass) -> Bool {
    switch after {
    case .wj, .cl, .cp, .cw, .ex, .is, .sy: return false
    case .op, .ow: return !isOpening(beforeSpaces) && beforeSpaces != .qu
    case .ns:
      return !isOpening(beforeSpaces) && ![.cl, .cp, .cw].contains(beforeSpaces)
    case .b2: return !isOpening(beforeSpaces) && beforeSpaces != .b2
    default: return !isOpening(beforeSpaces)
    }
  }

  /// Rules LB11 to LB22; nil where they do not decide.
  private func decideJoined(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool? {
    if before == .wj || after == .wj || before == .gl { return false }
    if after == .gl { return before == .ba || before == .hy }
    switch after {
    case .cl, .cp, .cw, .ex, .is, .sy: return false
    default: break
    }
    if isOpening(before) || (before == .qu && isOpening(after)) { return false }
    if after == .ns, before == .cl || before == .cp || before == .cw { return false }
    if before == .b2, after == .b2 { return false }
    if before == .qu || after == .qu { return false }
    if before == .cb || after == .cb { return true }
    if after == .ba || after == .hy || after == .ns || before == .bb { return false }
    if isAfterHebrewHyphen || (before == .sy && after == .hl) || after == .in { return false }
    return nil
  }

  /// Rules LB23 to LB30b.
  private func isHeldTogether(
    _ before: LineBreakClass, _ after: LineBreakClass, at position: Int, next: Int
  ) -> Bool {
    isHeldByNumber(before, after, next: next) || isHeldBySign(before, after)
      || isHangul(before, after) || isHeldByLetter(before, after)
      || (before == .ri && after == .ri && indicators % 2 == 1)
      || ((before == .eb || before == .xp) && after == .em)
  }

  private func isHeldByNumber(
    _ before: LineBreakClass, _ after: LineBreakClass, next: Int
  ) -> Bool {
    if after == .nu {
      return isLetter(before) || isInNumber || [.pr, .po, .op, .ow, .hy].contains(before)
        || (tailored && before == .is)
    }
    if before == .nu, isLetter(after) { return true }
    if after == .pr || after == .po { return isInNumber || isAfterNumber }
    if before == .pr || before == .po, after == .op || after == .ow {
      return nextClass(at: next) == .nu
    }
    return false
  }

  private func isHeldBySign(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool {
    switch (before, after) {
    case (.pr, .id), (.pr, .eb), (.pr, .em), (.pr, .xp): true
    case (.id, .po), (.eb, .po), (.em, .po), (.xp, .po): true
    case (.pr, .al), (.pr, .hl), (.po, .al), (.po, .hl): true
    case (.al, .pr), (.hl, .pr), (.al, .po), (.hl, .po): true
    default: false
    }
  }

  private func isHangul(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool {
    switch (before, after) {
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): true
    case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt), (.h3, .jt): true
    case (.jl, .po), (.jv, .po), (.jt, .po), (.h2, .po), (.h3, .po): true
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .h2), (.pr, .h3): true
    default: false
    }
  }

  private func isHeldByLetter(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool {
    if isLetter(after) { return isLetter(before) || before == .is || before == .cp }
    if after == .op { return isLetter(before) || before == .nu }
    return before == .cp && after == .nu
  }

  private func isLetter(_ kind: LineBreakClass) -> Bool { kind == .al || kind == .hl }

  private func isOpening(_ kind: LineBreakClass) -> Bool { kind == .op || kind == .ow }

  /// Letters of scripts without spaces are letters to all rules.
  private func letter(_ kind: LineBreakClass) -> LineBreakClass { kind == .sa ? .al : kind }

  /// The class of the next character that is no mark.
  private func nextClass(at start: Int) -> LineBreakClass? {
    var position = start
    while position < end, position < start + 64 {
      let (scalar, length) = UTF8Scalar.read(bytes, at: position)
      let kind = LineBreakClass(of: scalar)
      if !kind.isMark { return kind }
      position += length
    }
    return nil
  }
}
