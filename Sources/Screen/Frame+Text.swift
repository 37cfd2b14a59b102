/// Frames as text, for tests.
extension Frame {
  /// What is seen: the rows, without the blanks at their ends, joined by line feeds.
  public var text: String {
    (0..<size.rows).map { row in
      let cells = self[row: row]
      let end = cells.lastIndex { $0.columns != 1 || $0.cluster != " " }
      return String(Self.clusters(cells.prefix(through: end ?? cells.startIndex - 1)))
    }
    .joined(separator: "\n")
  }

  /// What is seen, styles included, as rows joined by line feeds. A stretch of one style stands
  /// between signs; blanks at the ends of rows stay where they have a style.
  ///
  ///     ⟦reverse⟧  ⟪bold⟫  ⸤underline⸥  ⟨italic⟩  ⦅dim⦆  {red:coloured}
  ///
  /// Several attributes are nested in this order: `⟦⟪bold in reverse video⟫⟧`.
  public var styledText: String {
    (0..<size.rows).map { styledRow(self[row: $0]) }.joined(separator: "\n")
  }

  private static func clusters(_ cells: ArraySlice<Cell>) -> [Character] {
    cells.filter { $0.columns > 0 }.map(\.cluster)
  }

  private func styledRow(_ cells: ArraySlice<Cell>) -> String {
    var rest = cells.prefix(through: cells.lastIndex { !$0.isInvisible } ?? cells.startIndex - 1)
    var line = ""
    while let style = rest.first?.style {
      let stretch = rest.prefix { $0.style == style }
      let (opening, closing) = Self.signs(style)
      line += opening + String(Self.clusters(stretch)) + closing
      rest = rest[stretch.endIndex...]
    }
    return line
  }

  private static func signs(_ style: Style) -> (opening: String, closing: String) {
    let pairs: [(attribute: Style.Attributes, opening: String, closing: String)] = [
      (.reverse, "⟦", "⟧"), (.bold, "⟪", "⟫"), (.underline, "⸤", "⸥"), (.italic, "⟨", "⟩"),
      (.dim, "⦅", "⦆"),
    ]
    let used = pairs.filter { style.attributes.contains($0.attribute) }
    let color = style.foreground == .default ? ("", "") : ("{\(style.foreground):", "}")
    return (
      used.map(\.opening).joined() + color.0, color.1 + used.reversed().map(\.closing).joined()
    )
  }
}
