/// A foreground colour: the terminal's own, or one of the eight that every colour terminal has.
///
/// Meaning is never carried by colour alone; where colours are off, all of these look alike.
public enum Color: UInt8, Hashable, Sendable, CaseIterable {
  /// What the terminal's user has chosen.
  case `default`
  /// The first of the eight ANSI colours.
  case black
  /// The second ANSI colour.
  case red
  /// The third ANSI colour.
  case green
  /// The fourth ANSI colour.
  case yellow
  /// The fifth ANSI colour.
  case blue
  /// The sixth ANSI colour.
  case magenta
  /// The seventh ANSI colour.
  case cyan
  /// The last of the eight ANSI colours.
  case white
}
