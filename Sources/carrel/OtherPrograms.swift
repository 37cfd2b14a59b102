import Foundation
import Messages
import Screen
import Terminal

/// What other programs do for the reader.
enum OtherPrograms {
  /// Copies a text, and says which way.
  ///
  /// - Parameter send: Sends a sequence to the terminal; false where there is none.
  static func copy(
    _ text: String, _ what: Message, send: (String) -> Bool
  ) -> SafeText {
    let what = Output.language.text(of: what)
    switch Clipboard(ProcessInfo.processInfo.environment).copy(text) {
    case .program(let name): return "Copied \(what), by \(SafeText(name, as: .field))"
    case .sequence(let sequence) where send(sequence):
      return "Sent \(what) to the terminal’s clipboard, unconfirmed"
    default:
      guard let file = UserFolders.keepCopy(text) else {
        return "Not copied: there is no clipboard, and no file can be written"
      }
      return "Copied \(what) to the file “\(SafeText(file, as: .decision))”: there is no clipboard"
    }
  }

  /// Shows a page in a browser, else in `$BROWSER`, else by the desktop's own opener; what went wrong,
  /// or nil. The URL is one whole argument.
  static func browse(_ url: String, by browser: String?) -> SafeText? {
    let chosen = browser ?? ProcessInfo.processInfo.environment["BROWSER"] ?? ""
    let words = CommandWords.split(chosen)
    do {
      let code = try Program((words.isEmpty ? ["xdg-open"] : words) + [url]).run()
      return code == 0 ? nil : "The browser ended with code \(Int(code))"
    } catch {
      return SafeText("\(error) Set BROWSER to one that is there.", as: .decision)
    }
  }
}
