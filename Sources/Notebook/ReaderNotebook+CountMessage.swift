import Messages

extension ReaderNotebook.Count: MessageConvertible {
  /// In words: `1 article and 2 searches`, `1 article, 2 searches and 1 line typed`. Lines, notes and
  /// reading lists are told where there are some.
  public var message: Message {
    var parts = [Message.articles(articles), .notebookSearches(searches)]
    if lines > 0 { parts.append(.notebookLines(lines)) }
    if notes > 0 { parts.append(.notebookNotes(notes)) }
    if readingLists > 0 { parts.append(.notebookReadingLists(readingLists)) }
    return .counts(parts.dropLast().joined(separator: ", "), parts[parts.count - 1])
  }
}
