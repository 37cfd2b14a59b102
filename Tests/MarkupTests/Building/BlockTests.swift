import Testing

@testable import Markup

struct BlockTests {
  @Test
  func `headings and paragraphs are leaves, and only paragraphs have numbers`() {
    #expect(
      Document(html: "<h2>Law</h2><p>Mutual  \n aid</p><p>Two").tree == """
        heading 2 "Law"
        paragraph ¶1 "Mutual aid"
        paragraph ¶2 "Two"
        """)
  }

  @Test
  func `an item has the same paragraphs with and without mark-up for them`() {
    let bare = Document(html: "<ul><li>x<li>y</ul>")
    let marked = Document(html: "<ul><li><p>x</p></li><li><p>y</p></li></ul>")
    #expect(bare == marked)
    #expect(
      bare.tree == """
        list
          item
            paragraph ¶1 "x"
          item
            paragraph ¶2 "y"
        """)
  }

  @Test
  func `lists count from their start, by their type, and backwards when reversed`() {
    #expect(
      Document(html: "<ol start=3 type=a><li>x<li value=9>y<li>z</ol><ol reversed><li>p<li>q</ol>")
        .tree
          == """
          list lowerLetters
            item 3
              paragraph ¶1 "x"
            item 9
              paragraph ¶2 "y"
            item 10
              paragraph ¶3 "z"
          list decimal
            item 2
              paragraph ¶4 "p"
            item 1
              paragraph ¶5 "q"
          """)
  }

  @Test
  func `lists and quotations nest`() {
    #expect(
      Document(
        html: "<blockquote>a<blockquote><p>b</blockquote></blockquote><ul><li>c<ul><li>d</ul></ul>"
      )
      .tree == """
        quotation
          paragraph ¶1 "a"
          quotation
            paragraph ¶2 "b"
        list
          item
            paragraph ¶3 "c"
            list
              item
                paragraph ¶4 "d"
        """)
  }

  @Test
  func `definitions stand after their terms`() {
    #expect(
      Document(html: "<dl><dt>guild<dd>a union<dt>mir<dd><p>a village<p>and more</dl>").tree == """
        definitions
          term ¶1 "guild"
          definition
            paragraph ¶2 "a union"
          term ¶3 "mir"
          definition
            paragraph ¶4 "a village"
            paragraph ¶5 "and more"
        """)
  }

  @Test
  func `preformatted text keeps its spaces and lines`() {
    #expect(
      Document(html: "<pre>\n  a\r\n\tb\n\n c\n</pre>").tree
        == "preformatted ¶1 \"  a⏎\tb⏎⏎ c\"")
  }

  @Test
  func `two line breaks end a paragraph, one ends a line`() {
    #expect(
      Document(html: "a<br>b<br>\n<br>c").tree == """
        paragraph ¶1 "a⏎b"
        paragraph ¶2 "c"
        """)
  }

  @Test
  func `a poem is one leaf, with its lines, stanzas and indents`() {
    let gutenberg = """
      <div class="poem"><div class="stanza"><span class="i0">one<br /></span>
      <span class="i2">two<br /></span></div><div class="stanza"><span>three</span></div></div>
      """
    #expect(Document(html: gutenberg).tree == "verse ¶1 \"one⏎  two⏎⏎three\"")
    let verses = """
      <div class="poetry-container"><div class="poetry"><div class="stanza">
      <div class="verse indent0">one</div><div class="verse indent4">two</div></div></div></div>
      """
    #expect(Document(html: verses).tree == "verse ¶1 \"one⏎    two\"")
    let epub = """
      <blockquote epub:type="z3998:poem"><p><span>one</span><br/><span class="i1">two</span></p>
      <p><span>three</span></p></blockquote>
      """
    #expect(
      Document(html: epub).tree == """
        quotation
          verse ¶1 "one⏎ two⏎⏎three"
        """)
    let wordPress = "<pre class=\"wp-block-verse\">one\n  two</pre>"
    #expect(Document(html: wordPress).tree == "verse ¶1 \"one⏎  two\"")
  }

  @Test
  func `a group of lines is a poem, or a stanza of one, and its numbers stand apart`() {
    let group = """
      <div class="linegroup"><div>one</div><div class="indent">two,<span class="lnum">10</span></div>
      </div>
      """
    #expect(
      Document(html: group + group).tree == """
        verse ¶1 "one⏎two, 10"
        verse ¶2 "one⏎two, 10"
        """)
    #expect(
      Document(html: "<div class=poem>" + group + group + "</div>").tree
        == "verse ¶1 \"one⏎two, 10⏎⏎one⏎two, 10\"")
  }

  @Test
  func `a figure has its picture by its alternative text, and its caption`() {
    #expect(
      Document(html: "<figure><img src=k.jpg alt='Kropotkin, 1876'><figcaption>A portrait</figure>")
        .tree == """
          figure
            media "[Kropotkin, 1876]"
              image "[Kropotkin, 1876]"
            caption "A portrait"
          """)
  }

  @Test
  func `decorative pictures and tracking pixels are left out`() {
    let html = "<p>a<img src=x alt=''><img src=y width=1 height=1><img src=z alt=b></p>"
    #expect(Document(html: html).string(in: 0..<100) == "a[b]")
  }

  @Test(arguments: [
    "<img src='https://feeds.feedburner.com/~r/x/~4/y' height=1 width=1 alt='track'/>",
    "<img src='https://medium.com/_/stat?event=x' width='1' height='1' alt='track'>",
    "<img src='https://e.org/p.gif' style='width: 1px; height:1px' alt='track'>",
    "<img src='https://e.org/p.gif' style='display:none' alt='track'>",
    "<img alt='' title='' src='https://pixel.wp.com/b.gif?blog=1'>",
    "<iframe src='https://e.org/t' height='0' width='0' title='track'></iframe>",
  ])
  func `tracking pixels are dropped`(_ pixel: String) {
    #expect(Document(html: "<p>text \(pixel)").tree == "paragraph ¶1 \"text\"")
  }

  @Test
  func `a recording by its own source, and a video by its label, are links`() {
    let html = """
      <p>Hear <audio controls src="talk.ogg" title="The talk"></audio> and
      <video src="film.webm" aria-label="The film"></video>.
      """
    #expect(
      Document(html: html).tree == """
        paragraph ¶1 "Hear [Audio: The talk] and [Video: The film]."
          link "[Audio: The talk]" → talk.ogg
          link "[Video: The film]" → film.webm
        """)
  }

  @Test
  func `details without a summary, and within details, keep their text`() {
    let html = """
      <details>one<details open><summary>More <b>of</b> it</summary><ul><li>two</ul></details>
      </details>
      """
    #expect(
      Document(html: html).tree == """
        details
          paragraph ¶1 "one"
          details
            summary ¶2 "More of it"
              strong "of"
            list
              item
                paragraph ¶3 "two"
        """)
  }

  @Test
  func `terms and definitions may be several, and stand in groups`() {
    let html = """
      <dl><div><dt>colour<dt>color<dd>hue<dd>tint</div><div><dt><dfn>mir</dfn><dd>peace
      <dl><dt>also<dd>world</dl></div></dl>
      """
    #expect(
      Document(html: html).tree == """
        definitions
          term ¶1 "colour"
          term ¶2 "color"
          definition
            paragraph ¶3 "hue"
          definition
            paragraph ¶4 "tint"
          term ¶5 "mir"
            emphasis "mir"
          definition
            paragraph ¶6 "peace"
            definitions
              term ¶7 "also"
              definition
                paragraph ¶8 "world"
        """)
  }

  @Test
  func `videos and recordings are links with a name`() {
    let document = Document(
      html:
        "<video><source src=v.mp4></video><iframe src='https://e.org/t' title='A talk'></iframe>")
    #expect(
      document.tree == """
        media "[Video: v.mp4][Embedded: A talk]"
          link "[Video: v.mp4]" → v.mp4
          link "[Embedded: A talk]" → https://e.org/t
        """)
  }

  @Test
  func `details, asides, addresses and rules are kept apart`() {
    #expect(
      Document(
        html: "<details><summary>More</summary>text</details><hr><hr><aside>by</aside>"
          + "<address>here</address>"
      ).tree == """
        details
          summary ¶1 "More"
          paragraph ¶2 "text"
        rule
        aside
          paragraph ¶3 "by"
        address
          paragraph ¶4 "here"
        """)
  }

  @Test
  func `what is hidden, and what only machines read, is left out`() {
    let html = """
      <title>t</title><script>s</script><style>y</style><template>e</template><p hidden>h</p>
      <p style="color: red; display:none">d</p><dialog>g</dialog><p>seen</p>
      """
    #expect(Document(html: html).tree == "paragraph ¶1 \"seen\"")
  }

  @Test
  func `form fields are no text, and the words on buttons are`() {
    let html = """
      <form><p>Name <input value=x><select><optgroup label=g><option>one<option>two</select>.
      <datalist><option>three</datalist><textarea>words <div> more</textarea>
      <h3><button>Send</button></h3></form>and more
      """
    #expect(
      Document(html: html).tree == """
        paragraph ¶1 "Name ."
        heading 3 "Send"
        paragraph ¶2 "and more"
        """)
  }

  @Test
  func `pages of the printed source are marks, not words`() {
    let document = Document(
      html: """
        <p>in the<span class='pagenum'><a name="Page_3" id="Page_3">[Pg 3]</a></span> law</p>
        <p><span class="pagenum" id="Page_iv">[iv]</span></p>
        <p>of<span epub:type="pagebreak" title="5" id="p5"></span> aid</p>
        """)
    #expect(document.string(in: 0..<100) == "in the law\nof aid")
    #expect(
      document.pageMarks == [
        PageMark(label: "3", offset: 7), PageMark(label: "iv", offset: 11),
        PageMark(label: "5", offset: 14),
      ])
    #expect(document.anchors["Page_3"] == 7)
  }
}
