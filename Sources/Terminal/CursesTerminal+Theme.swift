import CNcurses
import Screen

extension CursesTerminal {
  /// How ncurses is told to draw a style: attributes and a pair of colours.
  struct Drawing: Hashable {
    var attributes: attr_t
    var pair: Int16
  }

  /// The drawing of a style in the terminal's theme; each is made once.
  func drawing(of style: Style) -> Drawing {
    if let known = drawings[style] { return known }
    let look = look(of: style)
    let drawing = Drawing(
      attributes: Self.attributes(look.attributes), pair: pair(look.foreground, look.background))
    drawings[style] = drawing
    return drawing
  }

  /// How a style is painted in the terminal's theme; each is found out once.
  func paint(of style: Style) -> Paint {
    if let known = paints[style] { return known }
    let look = look(of: style)
    let paint = Paint(
      attributes: look.attributes, foreground: shown(look.foreground),
      background: shown(look.background))
    paints[style] = paint
    return paint
  }

  private func look(of style: Style) -> Theme.Look {
    hasColors ? theme.look(of: style) : Theme.mono.look(of: style)
  }

  /// Forgets how styles are drawn, and draws everything anew on the theme's ground.
  func applyTheme() {
    drawings = [:]
    paints = [:]
    pairs = [:]
    wbkgdset(window, 0)
    let ground = drawing(of: .plain)
    wbkgdset(window, chtype(32) | chtype(COLOR_PAIR(Int32(ground.pair))))
    redrawAll()
  }

  /// The number of a pair of colours, which is made where it is new; 0, the terminal's own, for none and
  /// where there is no room.
  private func pair(_ foreground: UInt8?, _ background: UInt8?) -> Int16 {
    guard hasColors, foreground != nil || background != nil else { return 0 }
    let colors = [shown(foreground), shown(background)]
    if let known = pairs[colors] { return known }
    let number = Int16(pairs.count + 1)
    guard Int32(number) < cncurses_pairs(), init_pair(number, colors[0], colors[1]) == OK else {
      return 0
    }
    pairs[colors] = number
    return number
  }

  /// A colour as the terminal has it: one of its eight where it has no more; -1 for its own.
  private func shown(_ color: UInt8?) -> Int16 {
    guard let color else { return -1 }
    return Int32(color) < cncurses_colors() ? Int16(color) : Self.nearest(color)
  }

  /// The nearest of the eight colours that every colour terminal has: black for dark ones, white for
  /// light ones.
  private static func nearest(_ color: UInt8) -> Int16 {
    switch color {
    case 0..<8: Int16(color)
    case 16, 25, 232...243: 0
    case 226: 3
    default: 7
    }
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var drawn: attr_t = 0
    if attributes.contains(.bold) { drawn |= cncurses_bold }
    if attributes.contains(.dim) { drawn |= cncurses_dim }
    if attributes.contains(.italic) { drawn |= cncurses_italic }
    if attributes.contains(.underline) { drawn |= cncurses_underline }
    if attributes.contains(.reverse) { drawn |= cncurses_reverse }
    return drawn
  }
}
