import Testing

@testable import Citing

struct TeXTests {
  @Test(arguments: [
    ("plain words, and more", "plain words, and more"),
    ("100 % & #1 $ _", "100 \\% \\& \\#1 \\$ \\_"),
    (
      "{ } ^ ~ \\",
      "\\textbraceleft{} \\textbraceright{} \\textasciicircum{} "
        + "\\textasciitilde{} \\textbackslash{}"
    ),
    ("a -- b ''c'' ,,d", "a -{}- b '{}'c'{}' ,{},d"),
    ("a\n\n b\t\tc", "a b c"),
    ("a\u{7}b\u{AD}c\u{202E}d", "abcd"),
    ("a\u{A0}b", "a~b"), ("\"a\" (\"b\")", "``a'' (``b'')"),
  ])
  func `text is escaped in both kinds of files`(text: String, source: String) {
    #expect(TeXText(.commands).text(text) == source)
    #expect(TeXText(.unicode).text(text) == source)
  }

  @Test(arguments: [
    ("Élisée", "{\\'E}lis{\\'e}e"), ("Łódź", "{\\L}{\\'o}d{\\'z}"), ("ế", "{\\'{\\^e}}"),
    ("naïve", "na{\\\"{\\i}}ve"), ("Çelik Ş", "{\\c C}elik {\\c S}"),
    ("Ångström", "{\\AA}ngstr{\\\"o}m"),
    ("“a ‘b’”", "``a `b'{}''"), ("“‘a’", "``{}`a'"), ("what?“", "what?{}``"),
    ("1914–18 — x…", "1914--18 --- x\\ldots{}"), ("Пётр", "Пётр"), ("é", "{\\'e}"),
  ])
  func `BibTeX gets commands for what TeX has commands for`(text: String, source: String) {
    #expect(TeXText(.commands).text(text) == source)
  }

  @Test func `biber gets UTF-8`() {
    #expect(TeXText(.unicode).text("“Élisée” – Łódź") == "“Élisée” – Łódź")
  }

  @Test(arguments: [
    ("Mutual Aid: A Factor", "Mutual {Aid}: {A} {Factor}"),
    ("mutual aid", "mutual aid"),
    ("USSR and McKay", "{USSR} and {McKay}"),
    ("“The Commune”", "``{The} {Commune}''"),
    ("A “Free” (Commune)", "A ``{Free}'' ({Commune})"),
    ("L’Élan d’Être", "{L'{\\'E}lan} {d'{\\^E}tre}"),
    ("la État", "la {{\\'E}tat}"),
    ("1900 Élan", "1900 {{\\'E}lan}"),
    ("a -Ab", "a -{Ab}"),
    ("The \"Free\" Commune", "The ``{Free}'' {Commune}"),
    ("a $B", "a \\${B}"),
  ])
  func `capitals of titles are kept`(title: String, source: String) {
    #expect(TeXTitle(.commands).title(MarkedText(title)) == source)
  }

  @Test func `mark-up of titles is LaTeX's`() {
    let title = MarkedText(csl: "On <i>La Commune</i> in H<sub>2</sub>O <sup>th</sup> Days")
    #expect(
      TeXTitle(.unicode).title(title)
        == "On \\emph{La Commune} in {H}\\textsubscript{2}{O} \\textsuperscript{th} {Days}")
  }

  @Test(arguments: [
    ("17–27", "17--27"), ("17-27, 31—4", "17--27, 31--4"), ("e12", "e12"), ("xii", "xii"),
    ("1 – 2", "1--2"), ("-", ""),
  ])
  func `pages have two hyphens`(pages: String, source: String) {
    #expect(PageRange(pages).tex == source)
  }

  @Test func `an address keeps its signs but those that TeX cannot take`() {
    #expect(
      TeXText.address("https://a.org/b_c~d?e=%20&f#g {h}\\é")
        == "https://a.org/b_c~d?e=%20&f#g%20%7Bh%7D%5C%C3%A9")
  }
}
