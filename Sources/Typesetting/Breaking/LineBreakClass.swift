/// The line break classes of UAX #14, with those parts of them that its rules tell apart.
///
/// Named by the codes of the standard.
enum LineBreakClass: UInt8, CaseIterable, Sendable {
  case al, ba, bb, b2, bk, cb, cl, cm, cp, cr, cw, eb, em, ex, gl, hl, hy, h2, h3, id, `in`, `is`
  case jl, jt, jv, lf, nl, ns, nu, op, ow, po, pr, qu, ri, sa, sm, sp, sy, wj, xp, zw, zj

  /// The class of a scalar.
  ///
  ///     LineBreakClass(of: "(")   // .op
  init(of scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      self = Self.ascii[Int(scalar.value)]
      return
    }
    let run = Self.run(of: scalar.value)
    let kind = run < 0 ? Self.al : LineBreakTable.classes[run]
    // Of each 28 Hangul syllables, the first is one without a final consonant.
    self = kind == .h2 && (scalar.value - 0xAC00) % 28 != 0 ? .h3 : kind
  }

  /// Whether a break follows it in any case.
  var endsLine: Bool {
    switch self {
    case .bk, .cr, .lf, .nl: true
    default: false
    }
  }

  /// Whether it belongs to the character before it (rule LB9).
  var isMark: Bool { self == .cm || self == .zj || self == .sm }

  /// The index of the last run that begins at or before a scalar; -1 when none does.
  private static func run(of value: UInt32) -> Int {
    var low = 0
    var high = LineBreakTable.starts.count
    while low < high {
      let middle = (low + high) / 2
      if LineBreakTable.starts[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private static let ascii: [LineBreakClass] = (UInt8(0)..<0x80).map(ofASCII)

  private static func ofASCII(_ byte: UInt8) -> LineBreakClass {
    switch Character(Unicode.Scalar(byte)) {
    case "\t", "|": .ba
    case "\n": .lf
    case "\r": .cr
    case "\u{0B}", "\u{0C}": .bk
    case " ": .sp
    case "!", "?": .ex
    case "\"", "'": .qu
    case "$", "+", "\\": .pr
    case "%": .po
    case "(", "[", "{": .op
    case ")", "]": .cp
    case ",", ".", ":", ";": .is
    case "-": .hy
    case "/": .sy
    case "0"..."9": .nu
    case "}": .cl
    default: byte < 0x20 || byte == 0x7F ? .cm : .al
    }
  }
}
