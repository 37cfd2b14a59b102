import Markup

/// A passage as it stands in another text: between quotation marks, or set off as a block.
///
/// In the line the marks are those of the text's language, and its own marks are inner ones:
///
///     // Of the paragraph: He called it “mutual aid”.
///     Quotation(of: range, in: document, language: "en", custom: .chicago).written(as: .text)
///     // “He called it ‘mutual aid’.”
public struct Quotation: Sendable, Hashable {
  /// The words.
  public internal(set) var passage: Passage

  /// Whether it is set off.
  public let isBlock: Bool

  let marks: QuotationMarks.Pair

  /// The quotation of a range of a document, as a style has it.
  ///
  /// - Parameter language: The text's, by its tag (RFC 5646); nil where it is not known.
  public init(
    of range: Range<Int>, in document: Document, language: String?, custom: QuotationCustom
  ) {
    passage = Passage(of: range, in: document)
    isBlock = custom.setsOff(passage)
    let custom = QuotationMarks.of(language)
    marks = custom.outer
    guard !isBlock, let leaf = document.leaves(in: passage.range).first else { return }
    let speech = QuotedSpeech(in: document.blocks[leaf].range, of: document, language: language)
    let replacements = speech.replacements(in: passage.range, by: custom)
    passage.parts = PassageReader(
      document, passage.range, replacing: replacements.map { (range: $0.0, text: $0.1) }
    ).parts()
  }

  /// The runs of a quotation in the line: its marks around it, its lines parted by strokes in verse and
  /// joined in prose.
  ///
  /// - Parameter withoutStop: Whether a full stop at its end is left to what follows.
  func runsInLine(withoutStop: Bool = false) -> [PassageRun] {
    guard let part = passage.parts.first else { return [] }
    var runs = part.runs
    for index in runs.indices {
      runs[index].text =
        part.kind == .verse
        ? runs[index].text.replacing("\n\n", with: " // ").replacing("\n", with: " / ")
        : runs[index].text.replacing("\n", with: " ")
    }
    if withoutStop, endsWithStop, let last = runs.indices.last { runs[last].text.removeLast() }
    let open = PassageRun(text: marks.open, look: [])
    let close = PassageRun(text: marks.close, look: [])
    return ([open] + runs + [close]).filter { !$0.text.isEmpty }
  }

  /// Whether it ends with a full stop alone: not with an ellipsis.
  var endsWithStop: Bool {
    guard let text = passage.parts.last?.text else { return false }
    return (text.last == "." && text.dropLast().last != "." && text.count > 1) || text.last == "。"
  }
}
