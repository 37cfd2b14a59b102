/// The colours in which everything is drawn. No meaning hangs on them: each theme has the same bold,
/// underlined and reversed text.
///
///     Theme.dark.look(of: .dim)   // grey on nearly black, and no attribute
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own colours.
  case terminal
  /// Light text on a dark ground.
  case dark
  /// Dark text on a light ground.
  case light
  /// White and yellow on black, nothing faint.
  case highContrast = "high-contrast"
  /// No colours at all.
  case mono

  /// How a style looks: attributes, and colours of the 256 of xterm; nil for the terminal's own.
  public struct Look: Hashable, Sendable {
    /// The attributes that are left to the terminal.
    public var attributes: Style.Attributes
    /// The colour of the text.
    public var foreground: UInt8?
    /// The colour behind it.
    public var background: UInt8?
  }

  /// How a style looks in this theme.
  public func look(of style: Style) -> Look {
    guard let palette else {
      let own: UInt8? =
        self == .mono || style.foreground == .default
        ? nil : style.foreground.rawValue - 1
      return Look(attributes: style.attributes, foreground: own, background: nil)
    }
    var look = Look(
      attributes: style.attributes, foreground: palette.text, background: palette.ground)
    if style.attributes.contains(.bold) { look.foreground = palette.strong }
    if style.attributes.contains(.underline) { look.foreground = palette.link }
    if style.attributes.contains(.dim) {
      look.foreground = palette.faint
      look.attributes.remove(.dim)
    }
    if style.foreground != .default { look.foreground = style.foreground.rawValue - 1 }
    return look
  }

  /// The colours of a theme that has its own: each text at least 4.5 times as light or dark as its
  /// ground, as WCAG 2.1 asks for; in high contrast at least 7 times.
  struct Palette {
    let ground: UInt8
    let text: UInt8
    let strong: UInt8
    let link: UInt8
    let faint: UInt8
  }

  var palette: Palette? {
    switch self {
    case .terminal, .mono: nil
    case .dark: Palette(ground: 234, text: 252, strong: 231, link: 117, faint: 247)
    case .light: Palette(ground: 255, text: 235, strong: 16, link: 25, faint: 241)
    case .highContrast: Palette(ground: 16, text: 231, strong: 226, link: 226, faint: 231)
    }
  }
}
