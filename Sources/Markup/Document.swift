/// A text with its structure, in flat arrays: what HTML or plain text says, ready to be typeset.
///
///     let document = Document(html: "<p>Mutual <em>aid</em></p><ul><li>one<li>two</ul>")
///     String(decoding: document.text, as: UTF8.self)   // "Mutual aid\none\ntwo"
///     document.paragraphCount                          // 3
///
/// Making one never fails, takes time in proportion to the input, and loses no visible word.
/// All offsets count UTF-8 bytes of `text`.
public struct Document: Sendable, Equatable {
  /// All visible text in reading order, in UTF-8. White space is folded; a line feed parts leaves,
  /// stands for line breaks within one, and parts the rows of a table, whose cells a tab parts.
  public internal(set) var text: [UInt8] = []
  /// The blocks in reading order, each after the block that holds it.
  public internal(set) var blocks: [Block] = []
  /// Indices in `blocks` of the leaves, in reading order.
  public internal(set) var leaves: [Int] = []
  /// The inlines in reading order, outer ones first.
  public internal(set) var inlines: [Inline] = []
  /// The links in reading order, those of notes and citations included.
  public internal(set) var links: [Link] = []
  /// The notes in the order of their numbers.
  public internal(set) var notes: [Note] = []
  /// Where in `text` each id of the source stands.
  public internal(set) var anchors: [String: Int] = [:]
  /// The headings in reading order.
  public internal(set) var headings: [Heading] = []
  /// The pages of the printed source, in reading order.
  public internal(set) var pageMarks: [PageMark] = []
  /// The pictures that have an address, in reading order.
  public internal(set) var pictures: [Picture] = []
  /// Where the source says that the text is in a language, in reading order, outer stretches first.
  public internal(set) var languages: [LanguageSpan] = []
  /// Where in `text` a line may end inside a word, by the author's own word (`<wbr>`); ascending.
  public internal(set) var breaks: [Int] = []
  /// Positions in `leaves` of the numbered paragraphs: that of ¶ 1 first.
  var paragraphLeaves: [Int] = []

  init() {}
}

// MARK: - Places

extension Document {
  /// How many numbered paragraphs there are.
  public var paragraphCount: Int { paragraphLeaves.count }

  /// The position in `leaves` of the leaf at an offset: the last one that begins at or before it.
  ///
  /// It is 0 for offsets before the text, and in a document without leaves.
  public func leaf(at offset: Int) -> Int {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[leaves[middle]].range.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(low - 1, 0)
  }

  /// The number of the paragraph at an offset; nil where it has none, as in headings.
  public func paragraph(at offset: Int) -> Int? {
    leaves.isEmpty ? nil : blocks[leaves[leaf(at: offset)]].paragraph
  }

  /// The text of a numbered paragraph; nil when there is no such number.
  public func range(ofParagraph number: Int) -> Range<Int>? {
    guard paragraphLeaves.indices.contains(number - 1) else { return nil }
    return blocks[leaves[paragraphLeaves[number - 1]]].range
  }

  /// The text in a range of offsets, held within the document.
  public func string(in range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }
}
