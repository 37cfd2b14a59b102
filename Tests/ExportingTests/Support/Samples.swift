import Archive
import Exporting

/// Articles that have something of everything.
enum Samples {
  /// Every kind of block and inline, an event, references, and a withdrawal.
  static let everything = ExportedArticle("Everything", html: html) { article in
    article.event = Event(
      start: Timestamp("2024-06-01T10:00:00+02:00"), place: "Lisbon",
      organizers: [Author(name: "Ana", url: "https://example.org/ana")],
      sessions: [Session(title: "Opening", speakers: [Author(name: "Bo", affiliation: "ISCTE")])])
    article.original = Original(title: "Tudo", date: EDTFDate("1902~"), translator: "Cy")
    article.license = License(spdx: "CC0-1.0", attribution: "Ana & Bo")
    article.withdrawn = Withdrawal(reason: "by its author")
    article.attachments = [Attachment(url: "https://example.org/talk.pdf", title: "Slides")]
    article.references = [
      Reference(
        csl: JSONObject([
          .init(name: "id", value: .string("k92")), .init(name: "type", value: .string("book")),
          .init(name: "title", value: .string("The <i>Conquest</i> of Bread & Roses")),
        ]))
    ]
  }

  private static let html = """
    <h2>Prose</h2><p>Some <em>stress</em>, <strong>weight</strong>, <code>code`</code>, \
    <sup>up</sup><sub>down</sub>, <del>out</del> <ins>in</ins>, <mark>mark</mark>, \
    <cite>Work</cite>, <abbr title="World Wide Web">WWW</abbr>, <q>quoted</q>, \
    <a href="https://example.org/?a=1&amp;b=2">a link</a>, <a href="#k92">[K, 1892]</a>, 5 * 3 * 2, \
    a_b_c, [brackets], &lt;tag&gt; &amp;amp; <b>un</b>broken<i>ness</i>.<br>1. No list.<br># No head.</p>
    <p>1. Not a list</p><p>- nor this</p><p>+ plus</p><p># hash</p><p>&gt; more</p><p>===</p><p>---</p>
    <blockquote><p>Said.</p><blockquote><p>Deeper.</p></blockquote><ul><li>in it</li></ul></blockquote>
    <ul><li>one</li><li>two<ul><li>nested</li></ul></li><li><p>loose</p><p>second</p></li></ul>
    <ol start="3"><li>three</li><li>four</li><li value="9">nine</li></ol><ol><li>again</li></ol>
    <dl><dt>Term</dt><dd>Definition</dd><dt>Two</dt><dd>a</dd><dd>b</dd></dl>
    <pre>code {\n    indented ```\n}</pre>
    <div class="poem">The first line,<br>the second line,<br><br>another stanza.</div>
    <table><caption>Figures</caption><tr><th>a</th><th>b | c</th></tr><tr><td>1<br>2</td><td>3</td></tr>\
    <tr><td colspan="2">both</td></tr></table>
    <figure><p>[picture]</p><figcaption>A caption</figcaption></figure>
    <details><summary>More</summary><p>Folded.</p></details><aside><p>Beside.</p></aside><hr>
    <address>A street<br>A town</address>
    <p>A word<sup><a href="#fn1" id="r1">1</a></sup> and another<sup><a href="#fn2" id="r2">2</a></sup>.</p>
    <p dir="rtl">שלום עולם</p><p>日本語の<em>文</em>章</p>
    <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>
    <ol><li id="fn1">First note. <a href="#r1">↩</a></li><li id="fn2"><p>Second.</p><p>More.</p></li></ol>
    """
}
