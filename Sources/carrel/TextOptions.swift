import ArgumentParser
import Foundation
import Markup
import Reader
import Screen
import Typesetting

/// How a text is written: the options that `show` and `render` share.
struct TextOptions: ParsableArguments {
  /// What of a text is written.
  enum Form: String, EnumerableFlag {
    case plain, ansi, outline, links, dump

    static func help(for form: Form) -> ArgumentHelp? {
      switch form {
      case .plain: "Write the text without styles (what is done where there is no terminal)."
      case .ansi: "Write the text with bold, italic and underlined words."
      case .outline: "Write the headings only, with their paragraphs."
      case .links: "Write the links only, numbered."
      case .dump: "Write the document's tree, for finding out why something looks as it does."
      }
    }
  }

  @Flag(exclusivity: .exclusive)
  var form: Form?

  @Flag(help: "With --ansi: make links to be clicked, where the terminal can (OSC 8).")
  var hyperlinks = false

  @Option(help: ArgumentHelp("Columns of the text.", valueName: "n"))
  var width = 66

  /// The form that is meant: styles where they are shown, none where the output goes elsewhere.
  var effectiveForm: Form {
    if let form { return form }
    let environment = ProcessInfo.processInfo.environment
    let isPlain = !Output.isTerminal || environment["NO_COLOR"]?.isEmpty == false
    return isPlain || ["", "dumb"].contains(environment["TERM"] ?? "") ? .plain : .ansi
  }

  func validate() throws {
    guard (10...1000).contains(width) else {
      throw ValidationError("'--width' must be from 10 to 1000.")
    }
    if hyperlinks, form != .ansi { throw ValidationError("'--hyperlinks' goes with '--ansi'.") }
  }
}
