import Testing

@testable import Markup

/// Footnotes as the usual makers publish them, each from their own output.
struct NoteMakersTests {
  @Test
  func `WordPress' own block`() {
    let html = """
      <p class="wp-block-paragraph">Bees<sup data-fn="2f0a7c1e-8a55" class="fn">\
      <a href="#2f0a7c1e-8a55" id="2f0a7c1e-8a55-link">1</a></sup> and ants\
      <sup data-fn="91d3" class="fn"><a href="#91d3" id="91d3-link">2</a></sup>.</p>
      <ol class="wp-block-footnotes"><li id="2f0a7c1e-8a55">Kessler, <em>On the Law</em>. \
      <a href="#2f0a7c1e-8a55-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
      <li id="91d3">Forel. <a href="#91d3-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>
      """
    #expect(
      Document(html: html).plainText == """
        Bees[1] and ants[2].

        [1] Kessler, On the Law.
        [2] Forel.
        """)
  }

  @Test
  func `a plug-in of WordPress, with a tooltip`() {
    let html = """
      <p>Bees<span id='easy-footnote-1-204' class='easy-footnote-margin-adjust'></span><span \
      class='easy-footnote'><a href='#easy-footnote-bottom-1-204' title='Kessler'><sup>1</sup></a>\
      </span>.</p><div class="easy-footnote-title"><h4>Notes</h4></div>
      <ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span \
      id="easy-footnote-bottom-1-204" class="easy-footnote-margin-adjust"></span>Kessler<a \
      class="easy-footnote-to-top" href="#easy-footnote-1-204"></a></li></ol>
      """
    #expect(Document(html: html).plainText == "Bees[1].\n\nNotes\n\n[1] Kessler")
  }

  @Test
  func `Pandoc, with a note of two paragraphs`() {
    let html = """
      <p>Bees<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>
      and ants<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>.</p>
      <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes">
      <hr />
      <ol>
      <li id="fn1"><p>Kessler.</p><p>More.<a href="#fnref1" class="footnote-back" \
      role="doc-backlink">↩︎</a></p></li>
      <li id="fn2"><p>Forel.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
      </ol>
      </section>
      """
    #expect(
      Document(html: html).tree == """
        paragraph ¶1 "Bees[1] and ants[2]."
          mark of note 1 "[1]"
            link "[1]" → #fn1
          mark of note 2 "[2]"
            link "[2]" → #fn2
        rule
        list decimal loose
          note 1
            paragraph "Kessler."
            paragraph "More."
          note 2
            paragraph "Forel."
        """)
  }

  @Test
  func `Markdown of GitHub, and of Python`() {
    let gitHub = """
      <p>Bees<sup><a href="#user-content-fn-1-ab" id="user-content-fnref-1-ab" data-footnote-ref \
      aria-describedby="footnote-label">1</a></sup>.</p>
      <section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2>
      <ol><li id="user-content-fn-1-ab"><p>Kessler. <a href="#user-content-fnref-1-ab" \
      data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>
      """
    #expect(Document(html: gitHub).plainText == "Bees[1].\n\nFootnotes\n\n[1] Kessler.")
    let python = """
      <p>Bees<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>.</p>
      <div class="footnote"><hr /><ol><li id="fn:a"><p>Kessler.&#160;<a class="footnote-backref" \
      href="#fnref:a" title="Jump back to footnote 1 in the text">&#8617;</a></p></li></ol></div>
      """
    #expect(
      Document(html: python).plainText.replacing("\u{A0}", with: "")
        == "Bees[1].\n\n* * *\n\n[1] Kessler.")
  }

  @Test
  func `EPUB, whose notes are asides or stand in a section`() {
    let aside = """
      <p>Bees<a epub:type="noteref" href="#n1">1</a> work.</p>
      <aside epub:type="footnote" id="n1"><p>Kessler.</p></aside><p>Ants too.</p>
      """
    #expect(Document(html: aside).plainText == "Bees[1] work.\n\nAnts too.\n\n[1] Kessler.")
    #expect(Document(html: aside).paragraphCount == 2)
    let standardEbooks = """
      <p>Bees.<a href="#note-1" id="noteref-1" epub:type="noteref">1</a></p>
      <section id="endnotes" role="doc-endnotes" epub:type="endnotes"><h2 epub:type="title">Endnotes</h2>
      <ol><li id="note-1" epub:type="endnote"><p>Kessler. <a href="#noteref-1" role="doc-backlink" \
      epub:type="backlink">↩</a></p></li></ol></section>
      """
    #expect(Document(html: standardEbooks).plainText == "Bees.[1]\n\nEndnotes\n\n[1] Kessler.")
  }

  @Test
  func `Wikipedia, with named notes and groups`() {
    let html = """
      <p>Bees<sup id="cite_ref-K_1-0" class="reference"><a href="#cite_note-K-1"><span \
      class="cite-bracket">&#91;</span>1<span class="cite-bracket">&#93;</span></a></sup> and ants\
      <sup id="cite_ref-2" class="reference"><a href="#cite_note-2">&#91;a&#93;</a></sup>, again\
      <sup id="cite_ref-K_1-1" class="reference"><a href="#cite_note-K-1">&#91;1&#93;</a></sup>.</p>
      <div class="mw-references-wrap"><ol class="references">
      <li id="cite_note-K-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-K_1-0"><sup><i><b>a\
      </b></i></sup></a> <a href="#cite_ref-K_1-1"><sup><i><b>b</b></i></sup></a></span> <span \
      class="reference-text"><cite id="CITEREFKessler1880" class="citation book cs1">Kessler, K. \
      <i>On the Law</i>.</cite></span></li>
      <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2" \
      aria-label="Jump up">^</a></b></span> <span class="reference-text">Forel.</span></li></ol></div>
      """
    let document = Document(html: html)
    #expect(
      document.plainText == """
        Bees[1] and ants[2], again[1].

        [1] Kessler, K. On the Law.
        [2] Forel.
        """)
    #expect(document.notes.map(\.place) == [4, 16])
  }

  @Test
  func `Project Gutenberg and Word`() {
    let gutenberg = """
      <p>Bees.<a id="FNanchor_7"></a><a href="#Footnote_7" class="fnanchor">[7]</a></p>
      <div class="footnote"><p class="nind"><a id="Footnote_7"></a><a href="#FNanchor_7"><span \
      class="label">[7]</span></a> Kessler.</p></div>
      """
    #expect(Document(html: gutenberg).plainText == "Bees.[1]\n\n[1] Kessler.")
    let word = """
      <p class=MsoNormal>Bees.<a href="#_ftn1" name="_ftnref1" title=""><span \
      class=MsoFootnoteReference><span>[1]</span></span></a></p><div><br clear=all><hr><div id=ftn1>
      <p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span \
      class=MsoFootnoteReference><span>[1]</span></span></a> Kessler.</p></div></div>
      """
    #expect(Document(html: word).plainText == "Bees.[1]\n\n* * *\n\n[1] Kessler.")
  }

  @Test
  func `docutils, old and new`() {
    let old = """
      <p>Bees<a class="footnote-reference brackets" href="#id3" id="id1">1</a> and ants\
      <a class="footnote-reference brackets" href="#id4" id="id2">2</a>.</p>
      <dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets">\
      <a class="fn-backref" href="#id1">1</a></span></dt><dd><p>Kessler.</p></dd>
      <dt class="label"><span class="brackets" id="id4"><a class="fn-backref" href="#id2">2</a>\
      </span></dt><dd><p>Forel.</p><p>More.</p></dd></dl>
      """
    #expect(
      Document(html: old).tree == """
        paragraph ¶1 "Bees[1] and ants[2]."
          mark of note 1 "[1]"
            link "[1]" → #id3
          mark of note 2 "[2]"
            link "[2]" → #id4
        definitions
          note 1
            paragraph "Kessler."
          note 2
            paragraph "Forel."
            paragraph "More."
        """)
    let new = """
      <p>Bees<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span \
      class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>.</p>
      <aside class="footnote-list brackets"><aside class="footnote brackets" id="id2" \
      role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a \
      role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span>
      <p>Kessler.</p></aside></aside>
      """
    #expect(Document(html: new).plainText == "Bees[1].\n\n[1] Kessler.")
  }

  @Test
  func `word processors' notes of several paragraphs`() {
    let word = """
      <p>Bees.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>\
      <![if !supportFootnotes]>[1]<![endif]></span></a></p><div><![if !supportFootnotes]><br><hr>\
      <![endif]><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">\
      <span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Kessler.</p>\
      <p class=MsoFootnoteText>More.</p></div></div>
      """
    #expect(Document(html: word).plainText == "Bees.[1]\n\n* * *\n\n[1] Kessler.\n\nMore.")
    let office = """
      <p>Bees<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.
      <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" \
      href="#sdfootnote1anc">1</a>Kessler.</p><p>More.</p></div>
      """
    let document = Document(html: office)
    #expect(document.plainText == "Bees[1].\n\n[1] Kessler.\n\nMore.")
    #expect(document.paragraphCount == 1)
  }

  @Test
  func `notes in the line are parted from it`() {
    let modern = """
      <p>Bees<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a>\
      </sup><span class="modern-footnotes-footnote__note" data-mfn="1">Kessler.</span> and ants.
      """
    #expect(Document(html: modern).plainText == "Bees¹ [Kessler.] and ants.")
    let tufte =
      "<p>Bees <span class=sidenote>Kessler.</span> and<span class=marginnote></span> ants"
    #expect(Document(html: tufte).plainText == "Bees [Kessler.] and ants")
  }
}
