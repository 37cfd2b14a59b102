import TestSupport
import Testing

extension TmuxSession {
  /// Reads the sample archive in this terminal, and waits for its first screen.
  func startReader(
    _ program: BuiltProgram, _ options: String = "", variables: String = ""
  ) throws {
    try enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME NO_COLOR; "
        + "HOME=\(program.home) \(variables) \(BuiltProgram.path) \(options) \(BuiltProgram.sample)"
    )
    wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
  }
}
