import Testing

@testable import Markup

struct AbbreviationTests {
  private let web = "<abbr title='World  Wide\nWeb'>WWW</abbr>"

  @Test
  func `what an abbreviation stands for is said once`() {
    #expect(
      Document(html: "<p>The \(web), and the \(web).<p>\(web)").tree == """
        paragraph ¶1 "The WWW (World Wide Web), and the WWW."
          abbreviation (World Wide Web) "WWW"
          abbreviation (World Wide Web) "WWW"
        paragraph ¶2 "WWW"
          abbreviation (World Wide Web) "WWW"
        """)
  }

  @Test(arguments: [
    "<p>The World Wide Web (WEB)", "<p>WEB (World Wide Web)", "<h2>WEB</h2>",
    "<table><tr><th>WEB<td>x</table>", "<pre>WEB</pre>", "<p><a href=x>WEB</a>",
    "<div class=poem>WEB</div>",
  ])
  func `it is not said where the text does, nor outside prose`(_ html: String) {
    let document = Document(html: html.replacing("WEB", with: web))
    let said = html.contains("World") ? 1 : 0
    #expect(
      document.plainText.replacing("World", with: "").count == document.plainText.count - 5 * said)
    #expect(document.plainText.contains("WWW"))
  }

  @Test(arguments: ["2011-05-12T08:00:00Z", "", "12 May", "—"])
  func `a title that is no words is not said`(_ title: String) {
    let html = "<p>on <abbr title='\(title)'>May 12</abbr> x"
    #expect(Document(html: html).string(in: 0..<100) == "on May 12 x")
  }

  @Test
  func `an abbreviation without a title is only an inline`() {
    #expect(
      Document(html: "<p><acronym>UNO</acronym>").tree
        == "paragraph ¶1 \"UNO\"\n  abbreviation \"UNO\"")
  }
}
