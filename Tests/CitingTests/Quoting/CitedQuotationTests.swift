import Archive
import Markup
import Testing

@testable import Citing

@Suite
struct `A quotation with its citation` {
  private static let html = """
    <p>Mutual aid is as much a law of <em>animal</em> life as “mutual struggle.”</p>
    <p>One.</p><p>Two<span class="pagenum">[17]</span> three.</p>
    <p>four <span class="pagenum">[18]</span>five</p>
    """

  private func source(url: String? = "https://example.org/aid") -> QuotedSource {
    var article = Article(id: "aid", url: url, title: "Mutual Aid")
    article.authors = [Author(name: "Ada Bee")]
    article.datePublished = Timestamp("2026-11-23T10:00:00Z")
    article.revision = "3"
    let source = CitedSource(
      title: "Test", identity: "test.example",
      accessed: CalendarDate(year: 2026, month: 11, day: 27))
    var work = Work(article, of: source)
    work.language = "en"
    return QuotedSource(
      work: work, archive: "test.example", item: "aid", state: Locator.TextState(article))
  }

  private func written(
    _ paragraphs: ClosedRange<Int>, _ format: CitationFormat, as form: TextForm,
    html: String = html, url: String? = "https://example.org/aid"
  ) -> [String] {
    let document = Document(html: html)
    guard let first = document.range(ofParagraph: paragraphs.lowerBound),
      let last = document.range(ofParagraph: paragraphs.upperBound)
    else { return [] }
    let range = first.lowerBound..<last.upperBound
    let quotation = CitedQuotation(of: range, in: document, from: source(url: url), format: format)
    return quotation.written(as: form).components(separatedBy: "\n\n")
  }

  @Test
  func `in a style of notes is followed by the note`() {
    let parts = written(1...1, .chicago, as: .text)
    #expect(parts.count == 3)
    #expect(
      parts.first == "“Mutual aid is as much a law of animal life as ‘mutual struggle.’”")
    #expect(parts[1].contains("Ada Bee"))
    #expect(parts[1].contains("¶ 1"))
    #expect(parts[1].contains("3"))
    #expect(
      parts.last == """
        https://example.org/aid#:~:text=Mutual%20aid%20is%20as%20much%20a%20law%20of%20animal%20life\
        %20as%20%E2%80%9Cmutual%20struggle
        carrel:test.example/aid?revision=3#p1:~:text=Mutual%20aid%20is%20as%20much%20a%20law%20of\
        %20animal%20life%20as%20%E2%80%9Cmutual%20struggle
        """)
  }

  @Test
  func `in other styles has it in parentheses, and the entry below`() {
    let parts = written(2...2, .apa, as: .text)
    #expect(parts.count == 3)
    #expect(parts.first?.hasPrefix("“One” (Bee, ") == true)
    #expect(parts.first?.hasSuffix(").") == true)
    #expect(parts.first?.contains("para. 2") == true)
    #expect(parts[1].hasPrefix("Bee, A. (2026"))
  }

  @Test
  func `has its page where the text has pages`() {
    #expect(written(4...4, .apa, as: .text).first?.contains("pp. 17–18") == true)
    #expect(written(3...3, .apa, as: .text).first?.contains("para. 3") == true)
  }

  @Test
  func `is set off where it has several paragraphs`() {
    let block = "    One.\n\n    Two three."
    let text = written(2...3, .chicago, as: .text)
    #expect(text.prefix(2).joined(separator: "\n\n") == block)
    let markdown = written(1...3, .mla, as: .markdown).first ?? ""
    #expect(
      markdown.hasPrefix(
        "> Mutual aid is as much a law of *animal* life as “mutual struggle.”\n>\n> One.\n>\n> Two")
    )
    #expect(markdown.hasSuffix(")"))
    let html = written(2...3, .chicago, as: .html).first ?? ""
    #expect(
      html.hasPrefix(
        "<blockquote cite=\"https://example.org/aid#:~:text="))
    #expect(html.contains("\n<p>One.</p>\n<p>Two three.</p>\n</blockquote>\n<p>"))
    let org = written(2...3, .chicago, as: .org)
    #expect(
      org.prefix(2).joined(separator: "\n\n") == "#+begin_quote\nOne.\n\nTwo three.\n#+end_quote")
  }

  @Test
  func `keeps verse, code, lists and tables in every form`() {
    let html = """
      <div class="poem">a<br>b</div><pre>x ` *y*</pre><ul><li>one<li>two</ul><blockquote><p>q_r</p>
      </blockquote><table><tr><th>c<th>d<tr><td>e|f<td>g</table>
      """
    let document = Document(html: html)
    let parts = Passage(of: 0..<document.text.count, in: document).parts
    #expect(
      TextForm.text.block(parts, source: nil) == """
            a
            b

            x ` *y*

            • one
            • two

              q_r

            c\td
            e|f\tg
        """)
    #expect(
      TextForm.markdown.block(parts, source: nil) == """
        > a\\
        > b
        >
        > ```
        > x ` *y*
        > ```
        >
        > - one
        > - two
        >
        > > q\\_r
        >
        > | c | d |
        > | --- | --- |
        > | e\\|f | g |
        """)
    #expect(
      TextForm.html.block(parts, source: nil) == """
        <blockquote>
        <p class="verse">a<br>
        b</p>
        <pre>x ` *y*</pre>
        <ul><li>one</li></ul>
        <ul><li>two</li></ul>
        <blockquote>
        <p>q_r</p>
        </blockquote>
        <table>
        <tr><th>c</th><th>d</th></tr>
        <tr><td>e|f</td><td>g</td></tr>
        </table>
        </blockquote>
        """)
    #expect(
      TextForm.org.block(parts, source: nil) == """
        #+begin_quote
        a\\\\
        b

        #+begin_example
        x ` *y*
        #+end_example

        - one
        - two

        q\\under{}r

        | c | d |
        | e|f | g |
        #+end_quote
        """)
  }

  @Test
  func `links only to the archive where the article has no page on the web`() {
    #expect(
      written(2...2, .mla, as: .text, url: nil).last
        == "carrel:test.example/aid?revision=3#p2:~:text=One")
    #expect(
      written(2...2, .mla, as: .text, url: "javascript:alert(1)").last?.hasPrefix("carrel:") == true
    )
  }

  @Test
  func `parts lines of verse that stand in the line`() {
    let html = "<div class=poem>a mutual<br>aid<br><br>of bees</div>"
    #expect(
      written(1...1, .apa, as: .text, html: html).first?.hasPrefix(
        "“a mutual / aid // of bees” (Bee") == true)
  }
}
