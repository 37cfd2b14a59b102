/// Literals are safe, and so are literals into which safe text and numbers are put:
///
///     let status: SafeText = "\(title), \(7) of \(14)"
///
/// A `String` cannot be put in; that does not compile.
extension SafeText: ExpressibleByStringInterpolation {
  /// Gathers the parts of an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [SafeText] = []

    /// Begins an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Appends what the programmer wrote.
    public mutating func appendLiteral(_ literal: String) {
      parts.append(SafeText(literal, as: .prose))
    }

    /// Appends safe text.
    public mutating func appendInterpolation(_ text: SafeText) {
      parts.append(text)
    }

    /// Appends a number in decimal digits.
    public mutating func appendInterpolation(_ number: Int) {
      parts.append(SafeText(trusted: String(number)))
    }
  }

  /// The text of a literal.
  public init(stringLiteral literal: String) {
    self.init(literal, as: .prose)
  }

  /// The text of an interpolated literal.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.parts.joined()
  }
}
