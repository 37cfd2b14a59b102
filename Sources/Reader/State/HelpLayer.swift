/// A page of help.
struct HelpLayer: Sendable {
  /// What is explained.
  enum Page: Sendable, Equatable {
    /// The commands of the layer below.
    case commands(CommandContext)
    /// The language of queries.
    case queries
  }

  let page: Page
  var top = 0
}
