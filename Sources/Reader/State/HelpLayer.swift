/// A page of help.
struct HelpLayer: Sendable {
  /// What is explained.
  enum Page: Sendable, Equatable {
    /// The commands of the layer below, of which one is selected.
    case commands(CommandContext)
    /// The language of queries.
    case queries
  }

  let page: Page

  /// The first line on the screen.
  var top = 0

  /// The index of the selected command, among those that are shown.
  var cursor = 0

  /// What the commands that are shown have in them.
  var filter = PromptLine()

  /// Whether the keys go to the filter.
  var isTyping = false

  init(page: Page) {
    self.page = page
  }

  /// Shows all commands again, from the first.
  mutating func showAll() {
    filter = PromptLine()
    isTyping = false
    (cursor, top) = (0, 0)
  }
}
