import Screen

/// A part of a line with its style, and where it leads.
struct StyledText {
  let text: SafeText
  let style: Style
  let url: String?
}
