import Archive
import Markup
import Testing

@testable import Citing

struct CitationFinderTests {
  private static let references: [Reference] = [
    ("markin", "Markin:Vyacheslav", "1992"), ("kropotkin-1902", "Kropotkin:Peter", "1902"),
    ("kropotkin-1899-memoirs", "Kropotkin:Peter", "1899"),
    ("kropotkin-1899-fields", "Kropotkin:Peter", "1899"),
    ("webb", "Webb:Sidney;Webb:Beatrice", "1894"), ("one-webb", "Webb:Sidney", "1894"),
    ("three", "Kinna:Ruth;Prichard:Alex;Swann:Thomas", "2019"), ("cc", "Creative Commons", "2013"),
    ("reclus", "Reclus:Élisée", "1905"), ("moor", "De Moor:Tine", "2008"),
    ("clutton", "Clutton-Brock:Tim", "2009"), ("russian", "Кропоткин:Пётр", "1907"),
    ("gogh", "van Gogh:Vincent", "1914"),
  ].map { id, authors, year in
    let names = authors.split(separator: ";").map { name -> JSON in
      let parts = name.split(separator: ":").map(String.init)
      return parts.count == 1
        ? .object(["literal": .string(parts[0])])
        : .object(["family": .string(parts[0]), "given": .string(parts[1])])
    }
    return Reference(csl: [
      "id": .string(id), "type": .string("book"), "author": .array(names),
      "issued": .object(["date-parts": .array([.array([.number(year)])])]),
    ])
  }

  /// What is found, each as `words → id`.
  private func found(_ html: String) -> [String] {
    let document = Document(html: html)
    return CitationFinder(Self.references).citations(in: document).map {
      document.string(in: $0.range) + " → " + $0.url.dropFirst()
    }
  }

  @Test(arguments: [
    ("as [Markin, 1992: 42] says", ["[Markin, 1992: 42] → markin"]),
    ("as (Markin 1992, 42) says", ["(Markin 1992, 42) → markin"]),
    ("as Markin (1992) says", ["(1992) → markin"]),
    ("as Markin’s [1992: 42] says", ["[1992: 42] → markin"]),
    ("(see P. Kropotkin, 1902)", ["(see P. Kropotkin, 1902) → kropotkin-1902"]),
    ("(Peter Kropotkin 1902, ch. 3)", ["(Peter Kropotkin 1902, ch. 3) → kropotkin-1902"]),
    (
      "[Markin, 1992: 42; Kropotkin, 1902: 7]",
      ["Markin, 1992: 42 → markin", "Kropotkin, 1902: 7 → kropotkin-1902"]
    ),
    ("(Webb and Webb, 1894)", ["(Webb and Webb, 1894) → webb"]),
    ("(Webb &amp; Webb 1894)", ["(Webb & Webb 1894) → webb"]),
    ("(Kinna et al., 2019)", ["(Kinna et al., 2019) → three"]),
    ("(Kinna, Prichard and Swann 2019)", ["(Kinna, Prichard and Swann 2019) → three"]),
    ("[Creative Commons, 2013]", ["[Creative Commons, 2013] → cc"]),
    ("(RECLUS, 1905–1908)", ["(RECLUS, 1905–1908) → reclus"]),
    (
      "(De Moor, 2008; Clutton-Brock 2009)",
      [
        "De Moor, 2008 → moor", "Clutton-Brock 2009 → clutton",
      ]
    ),
    ("[Кропоткин, 1907, с. 3]", ["[Кропоткин, 1907, с. 3] → russian"]),
    ("(van Gogh, 1914)", ["(van Gogh, 1914) → gogh"]),
    ("(published by Kropotkin, 1902)", ["Kropotkin, 1902 → kropotkin-1902"]),
  ])
  func `a citation is found`(text: String, citations: [String]) {
    let expected =
      text.hasPrefix("(published")
      ? ["(published by Kropotkin, 1902) → kropotkin-1902"]
      : citations
    #expect(found("<p>\(text)</p>") == expected)
  }

  @Test(arguments: [
    "[Kropotkin, 1899: part 6]", "(Alexander Kropotkin, 1902)", "(Marx and Kropotkin, 1902)",
    "(Marx, Kropotkin, 1902)", "(Marx &amp; Kropotkin, 1902)", "(Markin, 1993)", "(1992)",
    "(Markin and others since 1992)", "[12]", "(Webb, 1894a)", "(Prichard and Swann 2019)",
    "(Markin: 1992)", "Markin, 1992", "(Swann et al. 2019)", "Marx and Markin (1992)",
    "(Markin 1992", "Markin 1992)", "(Submarkin 1992)", "(Markin 19921)",
  ])
  func `what is ambiguous or something else is no citation`(text: String) {
    #expect(found("<p>\(text)</p>") == [])
  }

  @Test func `in notes no brackets are needed`() {
    let html = """
      <p>So.<sup><a href="#n1" id="r1">1</a></sup></p><hr><ol class="footnotes">
      <li id="n1">See Markin 1992, 42, and Kropotkin, 1902. <a href="#r1">↩</a></li></ol>
      """
    #expect(found(html) == ["Markin 1992 → markin", "Kropotkin, 1902 → kropotkin-1902"])
  }

  @Test func `in brackets inside brackets it is found once`() {
    #expect(found("<p>(see [Markin 1992])</p>") == ["(see [Markin 1992]) → markin"])
  }

  @Test func `many citations are found, each once`() {
    let html = String(repeating: "<p>(Markin 1992) <code>x</code> (Markin 1992</p>", count: 20_000)
    #expect(found(html).count == 20_000)
  }

  @Test func `code and preformatted text cite nothing`() {
    #expect(found("<pre>(Markin 1992)</pre><p><code>(Markin 1992)</code></p>") == [])
  }

  @Test func `links of the author stay, and text, numbers and notes are the same`() {
    let html = """
      <h2>Head</h2><p>A <a href="#markin">[Markin, 1992]</a> and <em>then (Markin, 1992)</em>, \
      [Markin, <em>1992</em>], <a href="https://example.org">x</a> (Kropotkin, 1902)</p>
      <p>B (<em>Markin</em> 1992; <em>see Kropotkin</em>, 1902).</p>
      """
    let document = Document(html: html)
    let linked = document.linkingCitations(of: Self.references)
    #expect(linked.text == document.text && linked.blocks == document.blocks)
    #expect(linked.paragraphCount == document.paragraphCount)
    #expect(
      linked.links.map { linked.string(in: $0.range) + $0.url } == [
        "[Markin, 1992]#markin", "(Markin, 1992)#markin", "[Markin, 1992]#markin",
        "xhttps://example.org", "(Kropotkin, 1902)#kropotkin-1902", "Markin 1992#markin",
      ])
    for inline in linked.inlines {
      guard case .link(let number) = inline.kind else { continue }
      #expect(linked.links[number].range == inline.range)
    }
  }

  @Test func `a bibliography without years or ids finds nothing`() {
    let document = Document(html: "<p>(Markin 1992)</p>")
    #expect(document.linkingCitations(of: []) == document)
    #expect(
      document.linkingCitations(of: [Reference(csl: ["title": .string("Markin 1992")])])
        == document)
  }
}
