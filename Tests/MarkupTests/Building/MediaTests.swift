import Testing

@testable import Markup

struct MediaTests {
  @Test(arguments: [
    "<picture><source srcset='a.webp'><img src='b.jpg' alt='A cat'></picture>",
    "<picture><source srcset=a.webp><source srcset=a.avif/><img alt='A cat'></picture>",
  ])
  func `a picture with several sources is shown, and what follows it`(_ html: String) {
    #expect(Document(html: html + "<p>after").plainText == "[A cat]\n\nafter")
  }

  @Test(arguments: [
    "<video src=v>Your browser does not support video.</video>",
    "<video><source src=v><track src=t>Your browser does not support video.</video>",
  ])
  func `what stands in a video that is shown as a link is not said`(_ html: String) {
    #expect(Document(html: html + "<p>after").plainText == "[Video: v]\n\nafter")
  }

  @Test
  func `a frame and an object are their links alone`() {
    #expect(Document(html: "a <iframe src=i>no frames</iframe>").plainText == "a [Embedded: i]")
    #expect(Document(html: "a <iframe>no frames</iframe>b").plainText == "a b")
    #expect(Document(html: "<object data=d><p>no objects</object>").plainText == "[Embedded: d]")
    #expect(Document(html: "<object><param name=x><p>words</object>").plainText == "words")
    #expect(Document(html: "<video>or <a href=v>this</a></video>").plainText == "or this")
  }

  @Test(arguments: ["wbr", "embed", "source", "track", "keygen", "command", "WBR", "wbr class=x"])
  func `elements without content end where they begin`(_ tag: String) {
    #expect(
      Document(html: "<ul><li>a<\(tag)><li>b</ul>c").tree == """
        list
          item
            paragraph ¶1 "a"
          item
            paragraph ¶2 "b"
        paragraph ¶3 "c"
        """)
  }

  @Test
  func `a picture that is repeated for those without scripts is shown once`() {
    let lazy = "<img class=lazy alt='A  cat'>"
    #expect(Document(html: lazy + "<noscript><img alt='A cat'></noscript>").plainText == "[A cat]")
    #expect(
      Document(html: lazy + "<noscript><p>a <img alt='A dog'></noscript>").plainText
        == "[A cat]\n\na [A dog]")
    #expect(Document(html: lazy + lazy).plainText == "[A cat][A cat]")
  }
}
