import Foundation
import Markup
import TestSupport
import Testing

@testable import Citing

@Suite
struct `Quotation marks` {
  private func quoted(_ text: String, _ language: String?) -> String {
    let document = Document(html: "<p>\(text)</p>")
    return CitingQuotation(document, language)
  }

  /// The quotation of a whole document in the line.
  private func CitingQuotation(_ document: Document, _ language: String?) -> String {
    let custom = QuotationCustom(mostWords: 10_000, mostLines: 100)
    let quotation = Quotation(
      of: 0..<document.text.count, in: document, language: language, custom: custom)
    return quotation.runsInLine().map(\.text).joined()
  }

  @Test(arguments: [
    ("en", "He called it “mutual aid.”", "“He called it ‘mutual aid.’”"),
    ("en", "“I read ‘On Law,’” he said.", "“‘I read “On Law,”’ he said.”"),
    ("en-GB", "He called it ‘mutual aid’.", "“He called it ‘mutual aid’.”"),
    ("en", "He called it \"mutual aid\".", "“He called it ‘mutual aid’.”"),
    ("en", "It's the bees' law, 'tis said.", "“It's the bees' law, 'tis said.”"),
    ("en", "It’s the bees’ law, ’tis said.", "“It’s the bees’ law, ’tis said.”"),
    ("en", "“It’s the bees’ law,” he said.", "“‘It’s the bees’ law,’ he said.”"),
    ("en", "‘It’s the bees’ law,’ he said.", "“‘It’s the bees’ law,’ he said.”"),
    ("en", "In the ’90s, 5’10” tall", "“In the ’90s, 5’10’ tall”"),
    ("en", "law,” he said", "“law,’ he said”"),
    ("en", "“The first of several", "“‘The first of several”"),
    ("de", "Er nannte es „gegenseitige Hilfe“.", "„Er nannte es ‚gegenseitige Hilfe‘.“"),
    ("de", "Er nannte es »gegenseitige Hilfe«.", "„Er nannte es ‚gegenseitige Hilfe‘.“"),
    ("de", "Er sagte: „Ich las ‚Das Recht‘.“", "„Er sagte: ‚Ich las „Das Recht“.‘“"),
    (
      "fr", "Il l’appelle «\u{A0}l’entr’aide\u{A0}».",
      "«\u{A0}Il l’appelle “l’entr’aide”.\u{A0}»"
    ),
    ("fr", "Il l'appelle « l'entr'aide ».", "«\u{A0}Il l'appelle “l'entr'aide”.\u{A0}»"),
    ("es", "La llama «apoyo mutuo».", "«La llama “apoyo mutuo”.»"),
    ("pt", "Chama-a “ajuda mútua”.", "“Chama-a ‘ajuda mútua’.”"),
    ("ru", "Он сказал: «Взаимная помощь».", "«Он сказал: „Взаимная помощь“.»"),
    ("it", "La chiama «mutuo appoggio», l’autore.", "«La chiama “mutuo appoggio”, l’autore.»"),
    ("pl", "Nazwał to „pomocą wzajemną”.", "„Nazwał to «pomocą wzajemną».”"),
    ("sv", "Han kallade det ”inbördes hjälp”.", "”Han kallade det ’inbördes hjälp’.”"),
    ("ja", "彼は「相互扶助」と言った。", "「彼は『相互扶助』と言った。」"),
    ("zh-Hant", "他說「互助」。", "「他說『互助』。」"),
    ("zh", "他说“互助”。", "“他说‘互助’。”"),
    (nil, "He called it “mutual aid”.", "“He called it ‘mutual aid’.”"),
    ("xx", "He called it “mutual aid”.", "“He called it ‘mutual aid’.”"),
    ("en", "the <code>\"a\"</code> of “b”", "“the \"a\" of ‘b’”"),
    ("en", "<q>one <q>two</q></q> three", "“‘one “two”’ three”"),
  ])
  func `are nested by the language, and apostrophes are none`(
    _ language: String?, _ text: String, _ expected: String
  ) {
    #expect(quoted(text, language) == expected)
  }

  @Test
  func `of what is around a passage are not counted`() {
    let document = Document(html: "<p>He said, “I call it ‘mutual aid’ for short.”")
    let text = document.string(in: 0..<200)
    let start = text.utf8.count - text[text.range(of: "call")!.lowerBound...].utf8.count
    let end = text.utf8.count - text[text.range(of: " for")!.lowerBound...].utf8.count
    let quotation = Quotation(
      of: start..<end, in: document, language: "en", custom: .chicago)
    #expect(quotation.runsInLine().map(\.text).joined() == "“call it ‘mutual aid’”")
  }

  @Test
  func `are those of CLDR`() {
    // Spanish and French differ; see `QuotationMarks`.
    for language in ["en", "de", "pt", "ru", "it", "pl", "ja", "zh", "zh-Hant", "sv", "el"] {
      let locale = Locale(identifier: language)
      let marks = QuotationMarks.of(language)
      #expect(marks.outer.open == locale.quotationBeginDelimiter, "\(language)")
      #expect(marks.outer.close == locale.quotationEndDelimiter, "\(language)")
      #expect(marks.inner.open == locale.alternateQuotationBeginDelimiter, "\(language)")
      #expect(marks.inner.close == locale.alternateQuotationEndDelimiter, "\(language)")
    }
  }

  private static let signs = Set("“”„‟\"«»‹›‘’‚'「」『』 \u{A0}\u{202F}\u{2009}\n")

  @Test(
    .enabled(if: sharedFolder != nil, "there is no shared folder"),
    arguments: ["corpora/anarchist-faq/html", "corpora/kropotkin"])
  func `are all that differs from the page, in real texts`(_ folder: String) throws {
    for file in sample(htmlFiles(in: folder)) {
      let document = Document(html: try text(of: file))
      for number in stride(from: 1, through: document.paragraphCount, by: 3) {
        guard let range = document.range(ofParagraph: number) else { continue }
        let custom = QuotationCustom(mostWords: 100_000, mostLines: 0)
        let quotation = Quotation(of: range, in: document, language: "en", custom: custom)
        guard !quotation.isBlock else { continue }
        let quoted = quotation.runsInLine().map(\.text).joined().filter { !Self.signs.contains($0) }
        let read = Passage(of: range, in: document).plainText.filter { !Self.signs.contains($0) }
        #expect(quoted == read, "\(file.lastPathComponent) ¶ \(number)")
      }
    }
  }
}
