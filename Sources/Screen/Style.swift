/// How text looks: attributes and a foreground colour.
///
///     Style.bold.adding(.reverse)          // bold, in reverse video
///     Style(.underline, foreground: .blue)
public struct Style: Hashable, Sendable {
  /// Bold, dim and the like, any of which may go together.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8

    /// The attributes whose bits are set.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted, where the terminal can.
    public static let italic = Attributes(rawValue: 4)
    /// With a line beneath.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged: the selection.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The attributes.
  public var attributes: Attributes

  /// The colour of the text.
  public var foreground: Color

  /// A style of `attributes` and `foreground`.
  public init(_ attributes: Attributes = [], foreground: Color = .default) {
    self.attributes = attributes
    self.foreground = foreground
  }

  /// This style with `other` laid over it: the attributes of both, and the other's colour unless
  /// that is the default.
  ///
  ///     Style(.bold, foreground: .red).adding(.underline)   // bold, underlined, red
  public func adding(_ other: Style) -> Style {
    Style(
      attributes.union(other.attributes),
      foreground: other.foreground == .default ? foreground : other.foreground)
  }
}

extension Style {
  /// No attribute, the terminal's own colour.
  public static let plain = Style()
  /// Bold alone.
  public static let bold = Style(.bold)
  /// Dim alone.
  public static let dim = Style(.dim)
  /// Italic alone.
  public static let italic = Style(.italic)
  /// Underlined alone.
  public static let underline = Style(.underline)
  /// Reverse video alone.
  public static let reverse = Style(.reverse)
}
