/// What an element's `class`, `role`, `rel`, `style`, `epub:type` and flags say about it.
struct ElementTraits: OptionSet, Sendable {
  /// One bit for each trait.
  let rawValue: UInt32

  /// Not shown: `hidden`, `display: none`, `visibility: hidden`.
  static let hidden = ElementTraits(rawValue: 1 << 0)
  /// The mark of a note in the text.
  static let noteMark = ElementTraits(rawValue: 1 << 1)
  /// The text of one note.
  static let noteText = ElementTraits(rawValue: 1 << 2)
  /// A place where notes are gathered.
  static let noteList = ElementTraits(rawValue: 1 << 3)
  /// The way back from a note to its mark.
  static let backlink = ElementTraits(rawValue: 1 << 4)
  /// The number that a note's own text begins with.
  static let noteLabel = ElementTraits(rawValue: 1 << 5)
  /// The number of a printed page.
  static let pageMark = ElementTraits(rawValue: 1 << 6)
  /// A poem, or a part of one.
  static let verse = ElementTraits(rawValue: 1 << 7)
  /// A stanza.
  static let stanza = ElementTraits(rawValue: 1 << 8)
  /// Small capitals.
  static let smallCapitals = ElementTraits(rawValue: 1 << 9)
  /// Slanted by its style alone.
  static let italic = ElementTraits(rawValue: 1 << 10)
  /// Heavy by its style alone.
  static let bold = ElementTraits(rawValue: 1 << 11)
  /// A table that only arranges, by its own word.
  static let presentation = ElementTraits(rawValue: 1 << 12)
  /// A line of verse.
  static let verseLine = ElementTraits(rawValue: 1 << 13)
  /// A dialogue that is open.
  static let open = ElementTraits(rawValue: 1 << 14)
  /// At most one pixel wide or high by its style.
  static let pixel = ElementTraits(rawValue: 1 << 15)

  /// The mark of a note where it stands on a `sup` or `span`; on links, any reference.
  static let reference = ElementTraits(rawValue: 1 << 16)

  /// The numbers of lines beside code, or the number of a line of verse.
  static let lineNumbers = ElementTraits(rawValue: 1 << 17)

  /// A note that stands in the line itself, for a style sheet to move elsewhere.
  static let inlineNote = ElementTraits(rawValue: 1 << 18)

  /// The words by which makers of HTML say so, in `class`, `role`, `rel` and `epub:type`.
  static let byWord: [String: ElementTraits] = {
    var words: [String: ElementTraits] = [:]
    for (traits, spelled) in spelledWords {
      for word in spelled.split(separator: " ") { words[String(word), default: []].insert(traits) }
    }
    return words
  }()

  private static let spelledWords: [(ElementTraits, String)] = [
    (
      .noteMark,
      """
      noteref doc-noteref footnote-ref footnoteref fnref fnanchor footnote-reference \
      footnote-anchor footnote-link msofootnotereference msoendnotereference \
      sdfootnoteanc sdendnoteanc note-ref endnote-ref endnoteref simple-footnote \
      easy-footnote footnote-anchor-link
      """
    ),
    (.reference, "reference"),
    (
      .noteText,
      """
      footnote endnote rearnote doc-footnote doc-endnote footnote-text endnote-text \
      msofootnotetext msoendnotetext footnotetext
      """
    ),
    (
      .noteList,
      """
      footnotes endnotes rearnotes doc-endnotes doc-footnotes wp-block-footnotes references \
      reflist footnote-list footnotes-list footnotes-sep mw-references-wrap
      """
    ),
    (
      .backlink,
      """
      backlink doc-backlink footnote-back footnote-backref footnote-backlink reversefootnote \
      mw-cite-backlink footnote-return fnback referrer footnote-back-link
      """
    ),
    (.noteLabel, "label fn-label fnlabel footnote-label footnote-number note-number"),
    (
      .pageMark,
      """
      pagenum pageno pagebreak doc-pagebreak x-ebookmaker-pageno page-break pagenumber \
      page-number pgnum tei-pb
      """
    ),
    (
      .verse,
      """
      poem poetry verse-block wp-block-verse z3998:poem z3998:verse z3998:song z3998:hymn lg \
      poetry-container linegroup
      """
    ),
    (.stanza, "stanza linegroup"),
    (.verseLine, "verse line l vers"),
    (.smallCapitals, "smcap smallcaps small-caps sc allsmcap smallcap"),
    (.hidden, "screen-reader-only-hidden footnote_tooltip"),
    (.inlineNote, "modern-footnotes-footnote__note sidenote marginnote inline-footnote"),
    (.presentation, "presentation none"),
    (
      .lineNumbers,
      "gutter linenos line-numbers rouge-gutter lnum linenum linenumber line-number"
    ),
  ]
}
