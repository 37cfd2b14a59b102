import Testing

@testable import Markup

struct NoteFinderTests {
  /// The same note as the usual makers write it.
  static let makers = [
    """
    <p>Aid<sup data-fn="f" class="fn"><a href="#f" id="f-link">1</a></sup>.</p>
    <ol class="wp-block-footnotes"><li id="f">Kessler <a href="#f-link">↩︎</a></li></ol>
    """,
    """
    <p>Aid<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>
    <section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>Kessler<a href="#fnref1"
    class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
    """,
    """
    <p>Aid<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>.</p>
    <div class="footnotes"><ol><li id="fn:1"><p>Kessler&nbsp;<a href="#fnref:1"
    class="reversefootnote">&#8617;</a></p></li></ol></div>
    """,
    """
    <p>Aid<a href="#n1" epub:type="noteref" id="r1">1</a>.</p>
    <ol><li id="n1" epub:type="endnote"><p>Kessler <a href="#r1">↩</a></p></li></ol>
    """,
    """
    <p>Aid<sup id="cite_ref-K_1-0" class="reference"><a href="#cite_note-K-1">[1]</a></sup>.</p>
    <ol class="references"><li id="cite_note-K-1"><span class="mw-cite-backlink">^ <a
    href="#cite_ref-K_1-0">a</a> <a href="#cite_ref-K_1-1">b</a></span> Kessler</li></ol>
    """,
    """
    <p>Aid<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1"
    class="fnanchor">[A]</a>.</p><ul><li><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a
    href="#FNanchor_1_1"><span class="label">[A]</span></a> Kessler</p></li></ul>
    """,
    """
    <p>Aid<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>
    <ol><li><p><a href="#_ftnref1" name="_ftn1">[1]</a> Kessler</p></li></ol>
    """,
  ]

  @Test(arguments: makers)
  func `the notes of each maker are the same`(_ html: String) {
    let document = Document(html: html)
    #expect(document.plainText.replacing("\u{A0}", with: "") == "Aid[1].\n\n[1] Kessler")
    #expect(document.notes.map(\.number) == [1])
    #expect(document.notes.map(\.place) == [3])
    #expect(document.paragraphCount == 1)
  }

  @Test
  func `a note among paragraphs is moved to the end`() {
    let html = """
      <p>a<a href="#n" epub:type="noteref">*</a></p><aside epub:type="footnote" id="n"><p>note</p>
      <p>more</p></aside><p>b</p>
      """
    #expect(
      Document(html: html).tree == """
        paragraph ¶1 "a[1]"
          mark of note 1 "[1]"
            link "[1]" → #n
        paragraph ¶2 "b"
        note 1
          paragraph "note"
          paragraph "more"
        """)
  }

  @Test
  func `two marks may lead to one note`() {
    let html = """
      <p>a<sup class=reference><a href="#n">1</a></sup> b<sup class=reference><a href="#n">1</a></sup>
      c<sup class=reference><a href="#m">2</a></sup></p><ol class=references><li id=n>x<li id=m>y</ol>
      """
    let document = Document(html: html)
    #expect(document.plainText == "a[1] b[1] c[2]\n\n[1] x\n[2] y")
    #expect(document.notes.count == 2)
  }

  @Test(arguments: [
    "<p><a href='#c1'>1</a> <a href='#c2'>2</a></p><h2 id=c1>One</h2><p>x<h2 id=c2>Two</h2>",
    "<p>so <a href='#ref'>[Markin, 1992: 42]</a></p><ul><li id=ref>Markin</ul>",
    "<p>see <a href='#x'>1</a></p><p id=x>plain</p>",
    "<p>gone <a href='#fn9'>9</a></p>",
  ])
  func `links that are no marks stay links`(_ html: String) {
    let document = Document(html: html)
    #expect(document.notes.isEmpty)
    #expect(!document.links.isEmpty)
  }

  @Test(arguments: [
    "<ul><li><a class='reference internal' href='#t'>Usage</a></ul><section id=t><h2>U</h2>x",
    "<p>See <a href='#fn2'>2</a>.</p><section id=fn2><h2>Two</h2><p>x</section><p>y",
    "<p>See <a href='#note-3'>3</a>.</p><div id=note-3><h3>Three</h3><p>x</div><p>y",
    "<p>See <a href='#b' id=t>1</a>.</p><section id=b><p>x <a href='#t'>^</a></section><p>y",
    "<a href='#a' id=t>A</a><section id=a><h2>A <a href='#t'>^</a></h2><p>x</section><p>y",
    "<p><a class='reference internal' href='#s' id=c>[Smith]</a></p><div class=citation id=s>"
      + "<span class=label>[<a role=doc-backlink href='#c'>Smith</a>]</span><p>x</div><p>y",
  ])
  func `a part of the article is never the text of a note`(_ html: String) {
    let document = Document(html: html)
    #expect(document.notes.isEmpty)
    #expect(!document.plainText.contains("\n\n[1]"))
  }

  @Test(arguments: [
    "<p>a<a href='#fn4' id=r>4</a>.</p><article id=fn4><p>x <a href='#r'>^</a></article>",
    "<p>a<a href='#n' id=r>4</a>.</p><div id=n class=footnote><h3>x <a href='#r'>^</a></h3></div>",
  ])
  func `a part that is said to be a note is one`(_ html: String) {
    #expect(Document(html: html).plainText == "a[1].\n\n[1] x")
  }
}
