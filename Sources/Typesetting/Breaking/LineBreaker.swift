/// Finds where lines may end, after UAX #14 of Unicode 15.0, with the numbers of its example 7.
///
/// A walk over the scalars with one scalar of looking ahead: what the rules ask of the text before
/// (an opening bracket before spaces, a number before its sign) is kept as a few values. Pair
/// tables were rejected: the rules for numbers, quotations and flags do not fit into them.
///
/// Scripts without spaces (class SA: Thai, Lao, Khmer, Burmese) would need dictionaries; where
/// `tailored`, a line may end between their letters, but not where a vowel belongs to its
/// consonant; and where `tailored`, none ends inside `p.17` and `B.4`, as rule LB25 has it, and its
/// example 7 has not, nor after the slash of `/usr` and those of `https://`, but before it.
struct LineBreaker {
  /// How a line may end somewhere.
  enum Break: Equatable {
    /// It may.
    case allowed
    /// It must.
    case mandatory
    /// It may, but inside a word of a script without spaces: better elsewhere.
    case poor
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let tailored: Bool

  // What came before: the class that counts for the rules, and what preceded its spaces.
  private var before: LineBreakClass?
  private(set) var beforeSpaces: LineBreakClass = .bk
  private var last: Unicode.Scalar = "\u{0}"
  private var isAfterJoiner = false
  private var isAfterHebrewHyphen = false
  private var isAfterLeadingSlash = false
  private var isInNumber = false
  private var isAfterNumber = false
  private var indicators = 0

  /// Prepares to look at a text up to an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, tailored: Bool = true) {
    self.bytes = bytes
    self.end = end
    self.tailored = tailored
  }

  /// Where lines may end in text, the end of the text apart.
  ///
  ///     LineBreaker.breaks(in: Array("mutual aid".utf8))   // [(7, .allowed)]
  static func breaks(in text: [UInt8], tailored: Bool = true) -> [(offset: Int, kind: Break)] {
    text.withUnsafeBufferPointer {
      var breaker = LineBreaker($0, end: text.count, tailored: tailored)
      var found: [(Int, Break)] = []
      var position = 0
      while position < text.count {
        let start = position
        if let kind = breaker.take(at: &position) { found.append((start, kind)) }
      }
      return found
    }
  }
}

// MARK: - Walking

extension LineBreaker {
  /// Takes the character at an offset, which becomes that of the next one; tells how a line may end
  /// before it.
  mutating func take(at position: inout Int) -> Break? {
    let (scalar, length) = UTF8Scalar.read(bytes, at: position)
    let kind = LineBreakClass(of: scalar)
    let found = step(kind, scalar: scalar, next: position + length)
    last = scalar
    position += length
    return found
  }

  /// Whether it stands where the rules look back no further than on the character before the spaces.
  var isBetweenWords: Bool { before == nil || before == .sp }

  /// Whether something was taken before.
  var hasBegun: Bool { before != nil }

  /// Takes it that a character came before, and spaces after that.
  mutating func resume(after kind: LineBreakClass, isSpaced: Bool) {
    begin(kind)
    if isSpaced {
      isInNumber = false
      indicators = 0
      before = .sp
    }
  }

  private mutating func step(
    _ found: LineBreakClass, scalar: Unicode.Scalar, next: Int
  ) -> Break? {
    guard let before else {
      begin(found)
      return nil
    }
    if before.endsLine {
      let isPair = before == .cr && found == .lf
      begin(found)
      return isPair ? nil : .mandatory
    }
    if found.isMark, before != .sp, before != .zw {
      isAfterJoiner = found == .zj
      return nil
    }
    let kind = resolved(found)
    defer { remember(kind, found) }
    if allowsBreak(before, kind, next: next) { return .allowed }
    let isPoor = tailored && found == .sa && before == .sa && ComplexScript.breaks(last, scalar)
    return isPoor ? .poor : nil
  }

  /// Takes the first character of a line.
  private mutating func begin(_ found: LineBreakClass) {
    before = nil
    beforeSpaces = .bk
    isInNumber = false
    isAfterNumber = false
    indicators = 0
    isAfterHebrewHyphen = false
    remember(resolved(found), found)
  }

  /// Whether a slash after it begins a path, or belongs to the `//` of an address.
  private func beginsPath(_ kind: LineBreakClass?) -> Bool {
    switch kind {
    case nil, .sp, .is, .op, .qu: true
    default: false
    }
  }

  /// Marks without a character to belong to are letters (rule LB10).
  private func resolved(_ kind: LineBreakClass) -> LineBreakClass {
    if kind.isMark { return .al }
    return kind == .sa && !tailored ? .al : kind
  }

  private mutating func remember(_ kind: LineBreakClass, _ found: LineBreakClass) {
    isAfterLeadingSlash = kind == .sy && (isAfterLeadingSlash || beginsPath(before))
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
  /// Whether a line may end between two characters of which nothing else is known.
  static func breaks(_ before: LineBreakClass, _ after: LineBreakClass, isSpaced: Bool) -> Bool {
    var breaker = LineBreaker(UnsafeBufferPointer(start: nil, count: 0), end: 0)
    breaker.resume(after: before, isSpaced: isSpaced)
    return breaker.allowsBreak(isSpaced ? .sp : before, after, next: 0)
  }

  private func allowsBreak(
    _ before: LineBreakClass, _ after: LineBreakClass, next: Int
  ) -> Bool {
    if after.endsLine || after == .sp || after == .zw { return false }  // LB6, LB7
    if beforeSpaces == .zw { return true }  // LB8
    if isAfterJoiner { return false }  // LB8a
    if before == .sp { return allowsBreakAfterSpaces(after) }
    if let decision = decideJoined(before, after) { return decision }
    if tailored, isAfterLeadingSlash, before == .sy { return false }
    return !isHeldTogether(letter(before), letter(after), next: next)
  }

  /// Rules LB11 and LB13 to LB18, where spaces stand between.
  private func allowsBreakAfterSpaces(_ after: LineBreakClass) -> Bool {
    switch after {
    case .sy where tailored: return !isOpening(beforeSpaces)
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
    _ before: LineBreakClass, _ after: LineBreakClass, next: Int
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
