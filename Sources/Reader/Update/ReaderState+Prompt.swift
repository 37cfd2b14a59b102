import Catalog
import Foundation
import Screen

extension ReaderState {
  /// Asks for a line.
  mutating func ask(_ purpose: Prompt.Purpose, with text: String = "") {
    prompt = Prompt(purpose: purpose, line: PromptLine(text))
  }

  /// Takes a key of the line that is asked for; Escape, or taking back the last letter, cancels.
  mutating func take(_ key: Key, in prompt: Prompt) -> [Effect] {
    let text = prompt.line.text
    switch key {
    case .enter:
      self.prompt = nil
      return answer(prompt.purpose, text.trimmingCharacters(in: .whitespaces))
    case .escape: self.prompt = nil
    case .backspace where text.isEmpty: self.prompt = nil
    default: _ = self.prompt?.line.take(key)
    }
    return []
  }

  private mutating func answer(_ purpose: Prompt.Purpose, _ text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    switch purpose {
    case .concordance: return beginConcordance(of: SearchQuery(text))
    case .export: return writeConcordance(to: text)
    case .citation: return writeCitation(to: text)
    }
  }
}
