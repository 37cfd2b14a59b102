/// Why what was typed on the command line cannot be done.
enum CommandFault: Error, Equatable {
  /// No command has that name.
  case unknownCommand(String, nearest: String?)
  /// The beginning of several names.
  case ambiguous(String, [String])
  /// A command, but of another context.
  case elsewhere(String, CommandContext)
  /// The command can do nothing without something after its name.
  case lacksArgument(String, CommandArgument)
  /// The command takes nothing after its name.
  case needsNoArgument(String, argument: String)
  /// Something else than a number after the name of a command.
  case noNumber(String, command: String)
  /// Something else than a letter after the name of a command.
  case noLetter(String, command: String)
  /// None of the words that a command takes.
  case wrongWord(String, command: String, words: [String])
  /// The article has no such page of the printed source, but others.
  case noPage(String, first: String, last: String)
  /// The article has no pages of a printed source.
  case noPages
  /// No setting has that name.
  case unknownSetting(String, nearest: String?)
  /// A value that a setting cannot have.
  case wrongValue(String, setting: String, Setting.Kind)
}
