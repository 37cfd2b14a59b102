import Foundation
import Messages
import Reader
import Screen
import Terminal

/// What other programs do for the reader.
enum OtherPrograms {
  /// Copies a text, and says which way.
  ///
  /// - Parameter send: Sends a sequence to the terminal; false where there is none.
  static func copy(
    _ text: String, _ what: Message, send: (String) -> Bool
  ) -> Message {
    switch Clipboard(ProcessInfo.processInfo.environment).copy(text) {
    case .program(let name): return .copied(what, by: SafeText(name, as: .field))
    case .sequence(let sequence) where send(sequence):
      return .sentToClipboard(what)
    default:
      return UserFolders.keepCopy(text).map { .copied(what, toFile: $0) } ?? .notCopied
    }
  }

  /// Shows a page in a browser, else in `$BROWSER`, else by the desktop's own opener; what went wrong,
  /// or nil. The URL is one whole argument.
  static func browse(_ url: String, by browser: String?) -> Message? {
    do {
      let chosen = try ChosenProgram(configured: (.browser, browser), variables: ["BROWSER"])
      let words = chosen.words.isEmpty ? ["xdg-open"] : chosen.words
      let code = try Program(words + [url]).run()
      return code == 0 ? nil : .browserEnded(code: Int(code))
    } catch let fault as UnclosedQuotationMark {
      return fault.message
    } catch {
      return .browserNotStarted(Message(error))
    }
  }
}
