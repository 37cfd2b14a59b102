import Screen

/// The signs that typesetting adds to text.
public struct Signs: Hashable, Sendable {
  /// Before the items of bulleted lists, by how deep they are nested; taken in turn.
  let bullets: [SafeText]
  /// Before the lines of a quotation.
  let quotation: SafeText
  /// Before the lines of an aside.
  let aside: SafeText
  /// Before the summary of details.
  let summary: SafeText
  /// What rules are drawn of.
  let rule: SafeText
  /// At the end of a line of code that goes on in the next one.
  let fold: SafeText

  /// Signs for terminals that show Unicode.
  public static let unicode = Signs(
    bullets: ["• ", "– "], quotation: "│ ", aside: "┃ ", summary: "▸ ", rule: "─", fold: "\\")

  /// Signs of ASCII alone.
  public static let ascii = Signs(
    bullets: ["* ", "- "], quotation: "> ", aside: "| ", summary: "> ", rule: "-", fold: "\\")
}
