/// Text put into HTML of our own.
enum HTML {
  /// The text, with what HTML would take for mark-up written as entities.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
