import Messages
import Screen

/// What is sought in an article, and what its paragraphs are to have in them.
extension ReaderState {
  /// Shows the prompt.
  mutating func beginPattern(filters: Bool = false) -> [Effect] {
    updateArticle { layer in
      if filters { layer.beginFilter() } else { layer.beginFind() }
    }
    return [.loadLines(.find)]
  }

  /// Takes a key of the prompt; what matches is shown as one types. Enter with nothing typed seeks again
  /// what was sought last.
  mutating func typePattern(_ key: Key) -> [Effect] {
    guard case .article(let layer) = layers.last, let find = layer.find else { return [] }
    guard key == .enter, find.isEmpty, !find.filters else {
      updateArticle { $0.takeFindKey(key) }
      return key == .enter ? finishPattern() : []
    }
    var isAgain = false
    updateArticle { isAgain = $0.findAgain() }
    guard isAgain else {
      updateArticle { $0.cancelFind() }
      message = .nothingSoughtYet
      return []
    }
    return finishPattern()
  }

  /// Keeps what was sought for another time; goes back, and says so, where it was not found.
  private mutating func finishPattern() -> [Effect] {
    guard case .article(let layer) = layers.last, let find = layer.find else { return [] }
    if layer.text.marks.isEmpty {
      updateArticle { $0.cancelFind() }
      if let fault = find.fault {
        message = .notFound(since: fault.message)
      } else if !find.isEmpty {
        message = .notFound(SafeText(find.prompt.text, as: .field))
      }
    }
    return find.isEmpty ? [] : note(find.prompt.text, typedAt: .find)
  }
}
