import Archive
import Catalog
import Markup
import Messages
import Reader
import Revisions
import Screen

/// Writes an article with its changes marked: what stands above it, what became of it, its text.
struct RevisionPrinter {
  let output: Output
  let options: TextOptions
  let versions: ComparedVersions

  /// Writes it as `TextOptions` say.
  func print(_ change: ArticleChange) throws {
    let text = text(of: change)
    let head = RevisedText(
      of: head(of: change.old ?? change.new), head(of: change.new ?? change.old),
      RevisionSigns(in: Output.language))
    try write(head.document)
    try output.line()
    try write(paragraph(status(of: change, text)))
    try output.line()
    try write(text.document)
    let members = change.otherMembers.joined(separator: ", ")
    if !members.isEmpty {
      try output.line()
      try write(paragraph(.membersChanged(SafeText(members, as: .field))))
    }
  }

  /// Writes it as JSON: documented in `Documentation/CommandLine.md`, and stable.
  func json(_ change: ArticleChange) throws {
    guard let article = change.latest else { return }
    let text = text(of: change)
    var object = ChangePrinter.object(change, article)
    object["added"] = .number("\(text.addedWords)")
    object["removed"] = .number("\(text.removedWords)")
    object["moved"] = .number("\(text.movedParagraphs)")
    object["text"] = .string(text.document.plainText.replacing("\u{2060}", with: ""))
    try output.json(.object(object))
  }

  /// The text with its changes; of an article that only one version has, its text as it is there.
  private func text(of change: ArticleChange) -> RevisedText {
    let old = (change.old ?? change.new).map { Document($0) } ?? Document(text: "")
    let new = (change.new ?? change.old).map { Document($0) } ?? Document(text: "")
    return RevisedText(of: old, new, RevisionSigns(in: Output.language))
  }

  /// Title, authors, date, category and tags, as a document to be compared too.
  private func head(of article: Article?) -> Document {
    guard let article else { return Document(text: "") }
    let facts = [ChangePrinter.byline(of: article), article.writtenDay, article.category ?? ""]
    let line = (facts + [article.tags.joined(separator: ", ")]).filter { !$0.isEmpty }
      .joined(separator: " · ")
    return Document(
      html: "<h1>\(escaped(article.displayTitle))</h1><p>\(escaped(line))</p>")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private func status(of change: ArticleChange, _ text: RevisedText) -> Message {
    let (old, id) = (versions.old.headPath, change.latest?.id ?? "")
    switch change.kind {
    case .new: return .articleIsNew(notIn: old)
    case .withdrawn:
      guard let withdrawal = change.new?.withdrawn else {
        return .articleGone(id, stillIn: old)
      }
      let reason = withdrawal.reason.map { SafeText($0, as: .field) }
      return .articleWithdrawn(
        reason ?? Output.language.text(of: .noReasonGiven), id, stillIn: old)
    case .revised: return .revised(text)
    }
  }

  private func paragraph(_ message: Message) -> Document {
    Document(text: Output.language.text(of: message).string)
  }

  private func write(_ document: Document) throws {
    let page = ArticlePage(
      nil, document, references: [], in: Output.language, measure: options.width)
    try TextPrinter(output: output, options: options).write(page, of: document)
  }
}
