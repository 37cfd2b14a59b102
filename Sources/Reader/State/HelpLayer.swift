/// The help page: the commands of the layer below it.
struct HelpLayer: Sendable {
  let context: CommandContext
  var top = 0
}
