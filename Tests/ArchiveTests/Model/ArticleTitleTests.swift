import Testing

@testable import Archive

struct ArticleTitleTests {
  @Test(arguments: [
    ("<p>Just <b>a</b> note.</p>", "Just a note."), ("<h2>One</h2><p>two", "One two"),
    ("x&nbsp;&amp; y &lt; z &unknown; ä", "x & y < z &unknown; ä"), ("a<br/>b<br>c", "a b c"),
    ("<p></p>", "Untitled"), ("", "Untitled"), ("<p", "Untitled"), ("l<i>on</i>g", "long"),
  ])
  func `mark-up is no part of a title`(html: String, title: String) {
    #expect(Article(id: "a", contentHTML: html).displayTitle == title)
  }

  @Test func `the title goes before the content, and plain text before HTML`() {
    #expect(Article(id: "a", title: "T", contentText: "x").displayTitle == "T")
    #expect(
      Article(id: "a", contentHTML: "<p>h", contentText: "1 < 2\n\n3").displayTitle == "1 < 2 3")
  }

  @Test func `a blank title is none`() {
    #expect(Article(id: "a", title: " \u{A0}\t", contentText: "x").displayTitle == "x")
    #expect(Article(id: "a", title: "", contentText: "").displayTitle == "Untitled")
  }

  @Test func `a title has at most 80 characters, of whole words where they fit`() {
    let long = Article(id: "a", contentText: String(repeating: "seventeen letters ", count: 10))
      .displayTitle
    #expect(long.count <= 80 && long.hasSuffix("letters…"))
    let word = Article(id: "a", contentText: String(repeating: "é", count: 500)).displayTitle
    #expect(word.count == 80 && word.hasSuffix("é…"))
    let exact = String(repeating: "abcd ", count: 15) + "abcd"
    #expect(Article(id: "a", contentText: exact).displayTitle == exact)
  }
}
