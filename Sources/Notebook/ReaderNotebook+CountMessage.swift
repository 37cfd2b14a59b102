import Messages

extension ReaderNotebook.Count: MessageConvertible {
  /// In words: `1 article and 2 searches`, `1 article, 2 searches and 1 line typed`.
  public var message: Message {
    let (articles, searches) = (
      Message.articles(articles), Message.notebookSearches(searches)
    )
    return lines == 0
      ? .counts(articles, searches) : .counts(articles, searches, .notebookLines(lines))
  }
}
