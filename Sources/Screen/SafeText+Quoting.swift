extension SafeText {
  /// A title as a message names it, its end cut off where it is long: `“` and `”` stand around it.
  public var asTitle: SafeText { truncated(to: Self.longestTitle).insideQuotationMarks }

  /// Columns of a title in a message: two rows of a narrow screen.
  private static let longestTitle = 76

  /// The text as it stands inside double quotation marks: its own double marks are single, of the same
  /// shape, as English, Portuguese and German have it. Angled ones stay, since they are another sign.
  ///
  ///     ("On “Mutual Aid”" as SafeText).insideQuotationMarks   // On ‘Mutual Aid’
  public var insideQuotationMarks: SafeText {
    let inner = String(String.UnicodeScalarView(string.unicodeScalars.map(Self.single)))
    // Each mark is as long in UTF-8 as the one that it takes the place of, so that markers stay.
    return SafeText(trusted: inner, hiddenCount: hiddenCount, markers: markers)
  }

  private static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“": "‘"
    case "”": "’"
    case "„": "‚"
    case "‟": "‛"
    case "\"": "'"
    default: scalar
    }
  }
}
