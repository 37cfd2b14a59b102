import Messages
import Revisions

extension RevisionSigns {
  /// The signs, with words in a language.
  public init(in language: Language) {
    self.init(
      movedHere: { number in
        language.text(of: number.map { .movedHere(from: $0) } ?? .movedHere).string
      },
      movedAway: { number in
        language.text(of: number.map { .movedAway(to: $0) } ?? .movedAway).string
      })
  }
}

extension Message {
  /// What was changed in a text: how many words, and how many paragraphs.
  public static func revised(_ text: RevisedText) -> Message {
    if text.isSame { return .articleRevisedBesidesText }
    return .articleRevised(
      added: .wordsAdded(text.addedWords), removed: .wordsRemoved(text.removedWords),
      moved: .paragraphsMoved(text.movedParagraphs))
  }
}
