/// When a style sets a quotation off from the text, as a block without quotation marks.
///
/// Several paragraphs, lists, tables and code are always set off.
public struct QuotationCustom: Sendable, Hashable {
  /// The most words of prose that stand in the line.
  let mostWords: Int
  /// The most lines of verse that stand in the line, parted by strokes.
  let mostLines: Int

  /// The Chicago Manual of Style: a hundred words are a block (13.10), and so are two lines of verse
  /// (13.25).
  public static let chicago = QuotationCustom(mostWords: 99, mostLines: 1)
  /// The MLA Handbook: more than four lines of prose, of some thirteen words each, are a block, and so
  /// are more than three lines of verse (6.34, 6.35).
  public static let mla = QuotationCustom(mostWords: 52, mostLines: 3)
  /// The Publication Manual of the APA: forty words are a block (8.27).
  public static let apa = QuotationCustom(mostWords: 39, mostLines: 3)

  /// Whether a passage is to be set off.
  func setsOff(_ passage: Passage) -> Bool {
    guard passage.parts.count == 1, let part = passage.parts.first, part.itemMark == nil else {
      return true
    }
    switch part.kind {
    case .paragraph, .heading: return part.wordCount > mostWords
    case .verse:
      let lines = part.text.split(separator: "\n").count
      return lines > mostLines || part.wordCount > mostWords
    case .preformatted, .table, .rule: return true
    }
  }
}
