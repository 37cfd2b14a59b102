import Testing

@testable import Markup

struct ScriptFormTests {
  @Test(arguments: [
    // Signs that Unicode has.
    ("x<sup>2</sup>", "x²"), ("10<sup>-3</sup> m", "10⁻³ m"), ("H<sub>2</sub>O", "H₂O"),
    ("x<sup>n+1</sup>", "xⁿ⁺¹"), ("a<sub>max</sub>", "aₘₐₓ"), ("Acme<sup>TM</sup>", "Acmeᵀᴹ"),
    ("M<sup>lle</sup> X", "Mˡˡᵉ X"), ("word<sup>1,2</sup>", "word¹,²"), ("e<sup>−x</sup>", "e⁻ˣ"),
    ("x<sup><em>2</em></sup>", "x²"), ("word <sup>3</sup>", "word ³"),
    // Brackets where there are none.
    ("x<sup>a/b</sup>", "x^(a/b)"), ("a<sub>i,j</sub>", "a_(i,j)"), ("x<sup>Q</sup>", "x^(Q)"),
    ("x<sup>2<sup>3</sup></sup>", "x^(2³)"), ("2<sup>½</sup>", "2^(½)"),
    // As they are.
    ("1<sup>st</sup>", "1st"), ("2<sup>e</sup>", "2e"), ("21<sup>ST</sup>", "21ST"),
    ("word<sup>*</sup>", "word*"), ("word<sup>[1]</sup>", "word[1]"),
    ("word<sup>see below</sup>", "wordsee below"), ("<sup>a/b</sup>", "a/b"),
    ("a<sup></sup>b", "ab"),
    (
      "a<sup>a much longer text than any exponent</sup>",
      "aa much longer text than any exponent"
    ),
  ])
  func `superscript and subscript are shown`(_ html: String, _ text: String) {
    #expect(Document(html: "<p>\(html)").string(in: 0..<100) == text)
  }

  @Test
  func `an exponent keeps its link, and code keeps its exponent`() {
    let document = Document(html: "<p>a<sup><a href='x'>1</a></sup> <code>2<sup>8</sup></code>")
    #expect(
      document.tree == """
        paragraph ¶1 "a¹ 2⁸"
          superscript "¹"
            link "¹" → x
          code "2⁸"
            superscript "⁸"
        """)
  }
}
