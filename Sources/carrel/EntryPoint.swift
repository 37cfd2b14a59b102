import ArgumentParser
import Glibc
import Messages
import Reader

/// Where the program begins.
///
/// The first word decides which command is meant, and that command alone is parsed: looking through
/// all of them is a sixth of what is done before a command runs. Whatever is not a plain call of it
/// (help, mistakes, completions, options before a command) is the business of all commands together.
@main
enum EntryPoint {
  static func main() {
    occupyStandardDescriptors()
    // A file that grows too large is an error of its writing, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    var arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try HomeOption.take(from: &arguments)
      try Failure.reporting { try refuseMisspelled(arguments.first ?? "") }
    } catch {
      Carrel.exit(withError: error)
    }
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

  /// What is neither a command nor an archive, and much like a command, was meant to be one.
  private static func refuseMisspelled(_ word: String) throws {
    let names = Carrel.commands.compactMap { $0.configuration.commandName } + ["help"]
    guard !word.isEmpty, !word.hasPrefix("-"), !word.contains("/"), !names.contains(word),
      access(word, F_OK) != 0, let meant = NearestName.misspelled(word, among: names),
      (try? ArchiveOptions.location(of: word)) == nil
    else { return }
    throw Failure(code: .validationFailure, .noSuchCommand(word, meant: meant))
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
