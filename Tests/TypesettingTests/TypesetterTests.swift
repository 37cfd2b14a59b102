import Markup
import Screen
import Testing

@testable import Typesetting

/// All lines of a document as text, set in a measure.
func page(_ html: String, _ measure: Int, signs: Signs = .unicode) -> String {
  let document = Document(html: html)
  let typesetter = Typesetter(document, measure: measure, signs: signs)
  return document.leaves.indices.flatMap { typesetter.lines(ofLeaf: $0) }
    .map { line in String(line.text.reversed().drop { $0 == " " }.reversed()) }
    .joined(separator: "\n")
}

struct TypesetterTests {
  @Test
  func `paragraphs are ragged, with a calm right edge`() {
    let html = """
      <p>Two aspects of animal life impressed me most during the journeys which I made in my
      youth in Eastern Siberia and Northern Manchuria.
      """
    #expect(
      page(html, 47) == """
        Two aspects of animal life impressed me most
        during the journeys which I made in my youth in
        Eastern Siberia and Northern Manchuria.
        """)
    #expect(
      page(html, 23) == """
        Two aspects of animal
        life impressed me most
        during the journeys
        which I made in my
        youth in Eastern
        Siberia and Northern
        Manchuria.
        """)
  }

  @Test
  func `headings are set off by blank lines`() {
    #expect(
      page("<p>a<h2>One</h2><p>b<h3>Two</h3><p>c", 23) == """
        a


        One

        b

        Two

        c
        """)
  }

  @Test
  func `bullets and numbers hang, and tight lists have no blank lines`() {
    let html = """
      <p>Lists:<ul><li>mutual aid among animals<ul><li>bees</ul><li>among men</ul>
      <ol start=9><li>nine<li><p>ten</p><p>and more</ol>
      """
    #expect(
      page(html, 23) == """
        Lists:

        • mutual aid among
          animals
          – bees
        • among men

         9. nine

        10. ten

            and more
        """)
  }

  @Test
  func `quotations have a bar, over their blank lines too`() {
    let html = "<blockquote><p>one two three four five six<p>seven</blockquote><p>eight"
    #expect(
      page(html, 23) == """
        │ one two three four
        │ five six
        │
        │ seven

        eight
        """)
    #expect(page("<blockquote>one</blockquote>", 23, signs: .ascii) == "> one")
  }

  @Test
  func `definitions are set in under their terms`() {
    #expect(
      page("<dl><dt>guild<dd>a union of craftsmen<dt>mir<dd>a village</dl>", 23) == """
        guild
            a union of
            craftsmen

        mir
            a village
        """)
  }

  @Test
  func `verse keeps its lines, and turns long ones over`() {
    let html = """
      <pre class="wp-block-verse">The stars above
        and the moral law within every one of us

      are enough</pre>
      """
    #expect(
      page(html, 31) == """
            The stars above
              and the moral law within
                  every one of us

            are enough
        """)
  }

  @Test
  func `code is folded with a sign, and never re-wrapped`() {
    #expect(
      page("<pre>let a = 1\n\tindented twice and long</pre>", 23) == """
          let a = 1
                  indented twi\\
          ce and long
        """)
  }

  @Test
  func `notes stand under their numbers`() {
    let html = """
      <p>Aid<sup data-fn=n><a href="#n">1</a></sup>.<ol><li id=n>Kessler, On the Law of Mutual Aid
      <li id=m>plain</ol>
      """
    #expect(
      page(html, 23) == """
        Aid[1].

        [1] Kessler, On the Law
            of Mutual Aid
         2. plain
        """)
  }

  @Test
  func `soft hyphens show only where a line ends at one`() {
    #expect(page("<p>federal anar&shy;chism", 13) == "federal anar-\nchism")
    #expect(page("<p>federal anar&shy;chism", 23) == "federal anarchism")
  }

  @Test
  func `words longer than the measure are broken between characters`() {
    #expect(page("<p>antidisestablishment", 7) == "antidis\nestabli\nshment")
    #expect(page("<p>相互扶助論", 5) == "相互\n扶助\n論")
    #expect(page("<p>相", 1) == "?")
  }

  @Test
  func `Hebrew and Arabic stand at the right edge, in logical order`() {
    #expect(page("<p>שלום עולם", 11) == "  שלום עולם")
    #expect(page("<p>السلام", 11).hasSuffix("السلام"))
  }

  @Test
  func `a line of Hebrew verse that is too long goes on further in from the right`() {
    let poem = page("<div class=poem>שלום עולם שלום עולם<br>שלום</div>", 19)
    #expect(poem.split(separator: "\n").map(\.count) == [19, 15, 19])
    #expect(poem.hasPrefix("     שלום עולם שלום\n"))
  }

  @Test
  func `rules, asides, details and pictures`() {
    #expect(
      page(
        "<hr><aside>by</aside><details><summary>S</summary>t</details>"
          + "<figure><img alt=p><figcaption>c</figure>", 13) == """
              ────

          ┃ by

          ▸ S

            t

            [p]
            c
          """)
  }

  @Test
  func `no last line is a single short word where that is avoidable`() {
    #expect(page("<p>aaaa bbbb cccc dddd ee", 20) == "aaaa bbbb cccc\ndddd ee")
    #expect(page("<p>aaaa bbbb cccc dddd e-e", 20) == "aaaa bbbb cccc\ndddd e-e")
    #expect(page("<p>aaaa bbbb cccc dddd ee&nbsp;", 20) == "aaaa bbbb cccc\ndddd ee")
    #expect(page("<p>aaaabbbbccccdddd ee", 16) == "aaaabbbbccccdddd\nee")
  }

  @Test(arguments: [19, 23, 31, 47, 61, 79])
  func `no prefix of a text ends in a single short word`(_ measure: Int) {
    let words = """
      In the practice of mutual aid which we can retrace to the earliest beginnings of evolution
      we thus find the positive and undoubted origin of our ethical conceptions and we can affirm
      that in the ethical progress of man mutual support not mutual struggle has had the leading
      part
      """.split(whereSeparator: \.isWhitespace)
    for count in 8...words.count {
      let lines = page("<p>" + words.prefix(count).joined(separator: " "), measure)
        .split(separator: "\n")
      let last = lines.last ?? ""
      #expect(
        lines.count == 1 || last.contains(" ") || last.count * 5 > measure, "\(lines)")
    }
  }

  @Test
  func `a line may end where its author says so, and not before a mark`() {
    #expect(page("<p>anar<wbr>chism", 7) == "anar\nchism")
    #expect(page("<p>anar<wbr>chism", 23) == "anarchism")
    #expect(page("<p>caf<b>e</b><wbr>\u{301}s<wbr>x", 5) == "cafe\u{301}s\nx")
  }

  @Test
  func `what the rules hold together is broken at its spaces before it is broken in its words`() {
    #expect(page("<p>proviso. . . ?” [Ibid.]", 20) == "proviso. . . ?”\n[Ibid.]")
  }

  @Test
  func `a limit is kept, and lines beyond the document are none`() {
    let document = Document(text: String(repeating: "word ", count: 100_000))
    let typesetter = Typesetter(document, measure: 47)
    #expect(typesetter.lines(ofLeaf: 0, limit: 3).count == 3)
    #expect(typesetter.lines(ofLeaf: 1) == [])
    #expect(typesetter.lines(ofLeaf: -1) == [])
  }

  @Test
  func `a long paragraph is set whole, and its lines follow each other`() {
    let document = Document(text: String(repeating: "mutual aid ", count: 5000))
    let lines = Typesetter(document, measure: 47).lines(ofLeaf: 0)
    #expect(
      zip(lines, lines.dropFirst()).allSatisfy { $0.range.upperBound + 1 == $1.range.lowerBound })
    #expect(lines.last?.range.upperBound == document.text.count)
  }
}
