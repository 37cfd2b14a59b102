import ArgumentParser

@main
struct Carrel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carrel", abstract: "Reads offline archives of articles in the terminal.")
}
