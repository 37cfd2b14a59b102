import Testing

@testable import Catalog

struct WordsTests {
  private func words(_ text: String) -> [String] {
    var folder = TermFolder()
    return folder.words(of: text)
  }

  private func terms(_ text: String, _ language: String?) -> String {
    var folder = TermFolder()
    return folder.terms(of: Array(text.utf8), language: language)
  }

  @Test(arguments: [
    ("Élisée Reclus", ["elisee", "reclus"]),
    ("L’Entr’aide", ["l", "entr", "aide"]),
    ("co-operation", ["co", "operation"]),
    ("Ёлка и йод", ["елка", "и", "йод"]),
    ("ﬁrst Œuvre Straße", ["first", "oeuvre", "strasse"]),
    ("Кропо\u{301}ткин", ["кропоткин"]),
    ("co\u{AD}op", ["coop"]),
    ("相互扶助 1902", ["相", "互", "扶", "助", "1902"]),
    ("aid¹ or aid[12] x[y] a[1234567]", ["aid", "or", "aid", "x", "y", "a", "1234567"]),
    ("aid.[1] 相[2] [3]", ["aid", "相", "3"]), ("", []), ("— …!", []),
  ])
  func `a text is cut into folded words`(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `composed and decomposed letters are the same words`() {
    let text = "Peña, Jöns, Gonçalves, йод, Ελλάδα"
    #expect(words(text.decomposedStringWithCanonicalMapping) == words(text))
  }

  @Test func `words are found at their places`() {
    var reader = WordReader()
    var ranges: [Range<Int>] = []
    reader.forEachWord(in: Array("Aid, été 相a".utf8)) { _, range in ranges.append(range) }
    #expect(ranges == [0..<3, 5..<10, 11..<14, 14..<15])
  }

  @Test func `bytes that are not UTF-8 separate words and do no harm`() {
    var reader = WordReader()
    var found: [String] = []
    reader.forEachWord(in: [0x61, 0xFF, 0x62, 0xE2, 0x82]) { word, _ in
      found.append(String(decoding: word, as: UTF8.self))
    }
    #expect(found == ["a", "b"])
  }

  @Test(arguments: [
    ("Communes and co-operatives", "en", "commune and co \u{1}cooper- oper \u{1}-cooper "),
    ("les communes libres", "fr", "le commun libr "),
    ("взаимная помощь", "ru", "взаимн помощ "),
    ("Communes", nil, "communes "),
    ("Communes", "xx", "communes "),
  ])
  func `terms are stems of the article's language`(
    _ text: String, _ language: String?, _ expected: String
  ) {
    #expect(terms(text, language) == expected)
  }

  @Test(arguments: [
    ("asociación asociaciones ASOCIACION", "es"), ("biología biológico biologicas", "es"),
    ("associação associações associacao", "pt"), ("ciência ciências CIENCIA", "pt"),
    ("organisée organisées organiser organisee", "fr"), ("activité activités ACTIVITE", "fr"),
  ])
  func `words that differ in endings with accents have one stem`(
    _ words: String, _ language: String
  ) {
    let stems = Set(terms(words, language).split(separator: " "))
    #expect(stems.count == 1)
    #expect(stems.first?.utf8.allSatisfy { $0 < 0x80 } == true)
  }

  @Test func `a stem is the same from the table of recent words as anew`() {
    let stemmer = Stemmer(language: "en")
    for word in ["revolutions", "institutionalisation", "aid", "counterrevolutionaries"] {
      var first = Array(word.utf8)
      stemmer?.stem(&first)
      var second = Array(word.utf8)
      stemmer?.stem(&second)
      #expect(first == second)
      #expect(first.count <= word.utf8.count)
    }
    #expect(stemmer != nil)
  }

  @Test(arguments: [
    ("The law of mutual aid and of the struggle is that of the species", "en"),
    ("La ley de la ayuda mutua es una ley como la otra, pero más antigua", "es"),
    ("Взаимная помощь и борьба: как из этого не выросло то, что было", "ru"),
    ("Kropotkin", nil), ("12 345", nil),
  ])
  func `a language is guessed by its commonest words`(_ text: String, _ expected: String?) {
    #expect(LanguageGuess.language(of: text) == expected)
  }

  @Test func `a gist is the opening without mark-up, and the number of words`() {
    let gist = TextGist(html: "<p>Mutual <em>a</em>id &amp; law&#x2014;1 &lt; 2</p><p>Two</p>")
    #expect(gist.opening == "Mutual aid & law—1 < 2 Two")
    #expect(gist.words == 7)
    #expect(TextGist(html: "<p unclosed").words == 0)
    let scripts = "Two <script>if (a<b) {}</script><STYLE>p {}</STYLE>words<script>"
    #expect(TextGist(html: scripts).opening == "Two words")
    #expect(TextGist(html: "a < b").opening == "a < b")
  }
}
