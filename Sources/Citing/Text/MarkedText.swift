/// Text with the little mark-up that citations have: italics and the like, and links.
///
///     let title = MarkedText(csl: "On <i>What Is Property?</i>")
///     title.plain                          // "On What Is Property?"
///     title.inverted(.italic).markdown     // "*On* What Is Property?"
///
/// It is text from outside until it is printed: whoever prints it makes it safe.
public struct MarkedText: Sendable, Hashable {
  /// A part of a text, all of one style.
  public struct Run: Sendable, Hashable {
    /// Its characters.
    public var text: String
    /// How they are set.
    public var style: Style
    /// Where they lead; nil where nowhere.
    public var link: String?

    /// A run of text.
    public init(_ text: String, _ style: Style = [], link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// How text is set.
  public struct Style: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// A style of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `<i>` in CSL.
    public static let italic = Style(rawValue: 1)
    /// `<b>` in CSL.
    public static let bold = Style(rawValue: 2)
    /// `<span style="font-variant:small-caps;">` in CSL.
    public static let smallCapitals = Style(rawValue: 4)
    /// `<sup>` in CSL.
    public static let superscript = Style(rawValue: 8)
    /// `<sub>` in CSL.
    public static let subscripted = Style(rawValue: 16)
    /// `<span class="nocase">` in CSL: capitals and small letters stay as they are.
    public static let asWritten = Style(rawValue: 32)
  }

  /// The parts, in order; none is empty, and neighbours differ in style or link.
  public private(set) var runs: [Run] = []

  /// Text without mark-up.
  public init(_ plain: String = "", _ style: Style = [], link: String? = nil) {
    append(Run(plain, style, link: link))
  }

  /// The runs, joined where they are alike.
  public init(_ runs: some Sequence<Run>) {
    for run in runs { append(run) }
  }

  /// Whether it has no character.
  public var isEmpty: Bool { runs.isEmpty }

  /// The characters, without their mark-up.
  public var plain: String { runs.map(\.text).joined() }

  /// Adds a run at the end.
  public mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// Adds a text at the end.
  public mutating func append(_ text: MarkedText) {
    for run in text.runs { append(run) }
  }

  /// One text after the other.
  public static func + (one: MarkedText, other: MarkedText) -> MarkedText {
    var text = one
    text.append(other)
    return text
  }

  /// A text and characters after it.
  public static func + (one: MarkedText, other: String) -> MarkedText { one + MarkedText(other) }

  /// Characters and a text after them.
  public static func + (one: String, other: MarkedText) -> MarkedText { MarkedText(one) + other }

  /// Adds a text at the end.
  public static func += (one: inout MarkedText, other: MarkedText) { one.append(other) }

  /// The text in another style, in which what has that style already loses it: italics within
  /// italics turn roman.
  public func inverted(_ style: Style) -> MarkedText {
    MarkedText(runs.map { Run($0.text, $0.style.symmetricDifference(style), link: $0.link) })
  }

  /// The text with each run's characters changed.
  public func mapText(_ change: (Run) -> String) -> MarkedText {
    MarkedText(runs.map { Run(change($0), $0.style, link: $0.link) })
  }
}

extension MarkedText: ExpressibleByStringInterpolation {
  /// Text without mark-up.
  public init(stringLiteral value: String) { self.init(value) }

  /// Text in which marked texts and strings are put.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// What gathers the parts of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    var text = MarkedText()

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds characters of the literal.
    public mutating func appendLiteral(_ literal: String) { text.append(Run(literal)) }

    /// Puts in a marked text.
    public mutating func appendInterpolation(_ part: MarkedText) { text.append(part) }

    /// Puts in characters.
    public mutating func appendInterpolation(_ part: String) { text.append(Run(part)) }
  }
}
