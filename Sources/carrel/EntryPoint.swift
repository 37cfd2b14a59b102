import ArgumentParser
import Glibc

/// Where the program begins.
///
/// The first word decides which command is meant, and that command alone is parsed: looking through
/// all of them is a sixth of what is done before a command runs. Whatever is not a plain call of it
/// (help, mistakes, completions, options before a command) is the business of all commands together.
@main
enum EntryPoint {
  static func main() {
    occupyStandardDescriptors()
    var arguments = Array(CommandLine.arguments.dropFirst())
    do { try HomeOption.take(from: &arguments) } catch { Carrel.exit(withError: error) }
    guard var command = command(arguments) else { return Carrel.main(arguments) }
    do {
      try command.run()
    } catch {
      Carrel.exit(withError: error)
    }
  }

  /// Where standard input or an output is closed, no file that is opened may take its place: what is
  /// written must fail.
  private static func occupyStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func command(_ arguments: [String]) -> ParsableCommand? {
    let word = arguments.first ?? ""
    let named = Carrel.commands.first { $0.configuration.commandName == word }
    if named == nil, word.hasPrefix("-") || word == "help" { return nil }
    let type = named ?? Carrel.Read.self
    let rest = named == nil ? arguments : Array(arguments.dropFirst())
    guard let command = try? type.parseAsRoot(rest), Swift.type(of: command) == type else {
      return nil
    }
    return command
  }
}
