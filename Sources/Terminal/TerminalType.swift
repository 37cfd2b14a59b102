/// What the name of a terminal's type says of it, where its description is silent.
///
/// A description tells by which bytes lines are drawn, not whether the same lines are seen where
/// they are sent as UTF-8. Real terminals and their emulations, and the consoles of kernels, were
/// made before that, or have fonts of 256 or 512 signs; there ASCII draws the lines:
///
///     TerminalType("vt220").showsSigns            // false
///     TerminalType("xterm-256color").showsSigns   // true
struct TerminalType {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// Whether lines, arrows of our own and the like are seen as what they are.
  var showsSigns: Bool {
    let family = name.split(separator: "-").first.map(String.init) ?? ""
    let isVideoTerminal = family.hasPrefix("vt") && family.dropFirst(2).allSatisfy(\.isNumber)
    return !isVideoTerminal && !Self.plain.contains(family)
  }

  private static let plain: Set = [
    "ansi", "cons25", "cons25r", "cygwin", "dumb", "hurd", "linux", "mach", "minix", "pcansi",
    "sun", "wsvt25", "wsvt25m",
  ]
}

extension Character {
  /// Whether this is a line, a block, a triangle, a star or the like (U+2500–27BF), of which ASCII
  /// has likenesses.
  var isSign: Bool {
    unicodeScalars.first.map { (0x2500...0x27BF).contains($0.value) } ?? false
  }
}
