/// HTML that could make pages of a book invalid, by what is wrong with it.
enum HostileHTML {
  static let all: [(name: String, html: String)] = [
    ("controls", "<p>a\u{1}b\u{0}c\u{FFFF}d\u{202E}e\u{B}f &#1; &#x1F;</p><p title='\u{2}'>x</p>"),
    (
      "ids",
      "<p id='a'>1<p id='a'>2<p id='1 2'>3<p id='&lt;\"&amp;'>4<a href='#a'>a</a>"
        + "<a href='#1 2'>b</a><a href='#&lt;\"&amp;'>c</a><a href='#none'>d</a><a id='end'></a>"
        + "<a href='#end'>e</a><a href='#'>f</a>"
    ),
    (
      "addresses",
      "<a href='https://exa mple.org/%zz?a=[1]#x#y'>1</a><a href='http://'>2</a>"
        + "<a href='https://ex&lt;.org/'>3</a><a href='javascript:alert(1)'>4</a>"
        + "<a href='mailto:a b@example.org'>5</a><a href='https://user@example.org:99999/'>6</a>"
        + "<a href='https://example.org/ü\u{1}?q=a|b^c`{}'>7</a><a href='tel:+1 2'>8</a>"
        + "<a href='https://例え.jp/'>9</a><a href='http:foo'>10</a><a href='https://[::1]/'>11</a>"
        + "<img src='http://example.org/x.png' alt='a picture'><a href='mailto:'>12</a>"
    ),
    (
      "figures",
      "<figure><p>a<figcaption>one</figcaption><p>b</figure><figure><figcaption>x"
        + "</figcaption><p>y<figcaption>z</figcaption></figure><figcaption>alone</figcaption>"
    ),
    (
      "details",
      "<details><p>no summary</details><details><p>a<summary>late</summary></details>"
        + "<summary>alone</summary><address><h2>a</h2><section>b</section></address>"
    ),
    (
      "lists",
      "<ul>text<p>p</p><li>a<ul><li></ul></ul><ol start='-5'><li>x<li value='99'>y</ol>"
        + "<li>alone<dl><dd>d<dd>e<dt>t</dl><dl><dt>only</dl><dl><p>p</dl><dt>alone<dd>alone"
        + "<ol type='i'><li><ol type='A'><li>deep</ol></ol><ul></ul><dl></dl>"
    ),
    (
      "tables",
      "<table><caption>c<p>d</caption><tr><td colspan='9999' rowspan='9999'>a<th>b"
        + "<tr></table><table></table><table><tr></table><td>alone<table><td><table><td>in</table>"
        + "<ul><li>x</ul></table><table><caption>only</caption></table>"
    ),
    (
      "headings",
      "<h3>three</h3><h1>one</h1><h6>six</h6><h2></h2><h2> </h2><ul><li><h4>in</h4></ul>"
        + "<blockquote><h2>q</h2></blockquote><table><td><h2>cell</h2></table>"
    ),
    (
      "notes",
      "<p>a<sup><a href='#fn1' id='r1'>1</a></sup> <a href='https://example.org/'>out<sup>"
        + "<a href='#fn2'>2</a></sup></a><sup><a href='#fn9'>9</a></sup></p><ol><li id='fn1'>one "
        + "<a href='#r1'>↩</a></li><li id='fn2'><ul><li>list</ul></li></ol>"
    ),
    (
      "inlines",
      "<p><a href='https://example.org/'><em>a<a href='https://example.org/b'>b</a></em>"
        + "</a><abbr title='&quot;&lt;'>c</abbr><ruby>漢<rt>kan</ruby><q>q<q>r</q></q><sub><sub>s"
    ),
    (
      "pages",
      "<p><span class='pagenum'>[Pg 1]</span>a<span epub:type='pagebreak' title='&lt;2'>"
        + "</span>b<a href='https://example.org/'>c<span class='pagenum'>[Pg iv]</span>d</a>"
    ),
    (
      "verse",
      "<pre>  a\n\n   b &lt;</pre><pre></pre><div class='poem'>one<br>two<br><br>three</div>"
        + "<hr><hr>"
    ),
    (
      "math",
      "<math><mfrac><mn>1</mn><mi>x</mi></mfrac></math><script>x<y</script><style>]]></style>"
        + "<![CDATA[ ]]> ]]> <!-- -- -->"
    ),
    (
      "right to left",
      "<p>שלום עולם <b>bold</b></p><p>English</p><ul><li>مرحبا<li>x</ul>"
        + "<table><tr><td>אב<td>b</table><h2>כותרת</h2><pre>קוד</pre>"
    ),
    ("empty", ""), ("blank", "<p>\u{200B}</p><h2>\u{200B}</h2>"),
    ("deep", String(repeating: "<div><blockquote><ul><li>", count: 600) + "deep"),
    ("asides", "<aside><aside><p>a</aside></aside><aside>b<h2>c</h2></aside><address>d"),
  ]
}
