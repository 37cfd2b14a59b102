import Archive
import Citing
import Exporting
import Markup
import Messages
import Typesetting

/// Sets exported articles as plain text, as they are read.
public enum ExportedText {
  /// Columns of a text, unless others are asked for.
  public static let measure = 66

  /// What sets articles in a measure.
  ///
  /// - Parameters:
  ///   - isASCII: Whether only ASCII can be shown where the text goes.
  ///   - citationStyle: How works are cited.
  public static func setter(
    in language: Language, measure: Int = measure, isASCII: Bool = false,
    citationStyle: CitationFormat
  ) -> TextSetter {
    { exported, give in
      let page = ArticlePage(
        front(of: exported, language), text(of: exported),
        references: exported.passage == nil ? exported.article.references : [], in: language,
        measure: measure, citationStyle: citationStyle)
      try page.forEachPiece(
        adding: { line, bytes in line.addPlain(to: &bytes, isASCII: isASCII) }, give)
    }
  }

  private static func front(
    of exported: ExportedArticle, _ language: Language
  ) -> FrontMatter {
    var front = FrontMatter(
      exported.article, title: exported.title, byline: exported.byline,
      category: exported.category, minutes: exported.passage == nil ? exported.minutes : nil,
      in: language)
    if exported.passage != nil { front.facts = [] }
    if let paragraph = exported.paragraph { front.details.append("¶ \(paragraph)") }
    if !exported.remark.isEmpty {
      let entry = FrontMatter.Entry(exported.remark)
      front.facts.insert(
        FrontMatter.Fact(label: language.text(of: .remark), entries: [entry]), at: 0)
    }
    return front
  }

  private static func text(of exported: ExportedArticle) -> Document {
    exported.passage.map { Document(text: exported.document.plainText(in: $0)) }
      ?? exported.document
  }
}
