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
    case .tab: complete(prompt.purpose, by: 1)
    case .backTab: complete(prompt.purpose, by: -1)
    default:
      _ = self.prompt?.line.take(key)
      self.prompt?.completion = nil
    }
    return []
  }

  private mutating func answer(_ purpose: Prompt.Purpose, _ text: String) -> [Effect] {
    guard !text.isEmpty || purpose.takesNothing else { return [] }
    switch purpose {
    case .concordance: return beginConcordance(of: SearchQuery(text))
    case .citation: return writeCitation(to: text)
    case .export: return export(to: text)
    case .readingList: return put(onReadingList: text)
    case .remark(let id): return setRemark(text, ofEntry: id)
    }
  }

  /// Shows another ending of a file's name, or another reading list.
  private mutating func complete(_ purpose: Prompt.Purpose, by step: Int) {
    let endings = exportEndings
    switch purpose {
    case .export: prompt?.line.changeEnding(by: step, among: endings)
    case .readingList: completeReadingList(by: step)
    case .concordance, .citation, .remark: break
    }
  }

  /// Shows the next list that begins with what was typed, or the previous one.
  private mutating func completeReadingList(by step: Int) {
    guard var prompt else { return }
    var completion =
      prompt.completion
      ?? Completion(
        head: "", typed: prompt.line.text, among: archive.readingLists.map(\.name))
    completion.move(by: step)
    prompt.line = PromptLine(completion.text)
    prompt.completion = completion
    self.prompt = prompt
  }
}
