import Testing

@testable import Markup

struct MathTests {
  private static let sum = "<mi>a</mi><mo>+</mo><mi>b</mi>"

  @Test(arguments: [
    ("<mfrac><mn>1</mn><mn>2</mn></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup>", "1/2=x²"),
    ("<mfrac><mrow>\(sum)</mrow><mrow><mrow>\(sum)</mrow></mrow></mfrac>", "(a+b)/(a+b)"),
    ("<mfrac><mfrac><mn>1</mn><mn>2</mn></mfrac><mrow><mn>3</mn></mrow></mfrac>", "(1/2)/3"),
    ("<mfrac><msup><mi>x</mi><mn>2</mn></msup><msqrt><mn>2</mn></msqrt></mfrac>", "x²/√2"),
    ("<msqrt><mi>x</mi></msqrt><msqrt>\(sum)</msqrt>", "√x√(a+b)"),
    (
      "<msqrt><mrow>\(sum)</mrow></msqrt><msqrt><msub><mi>x</mi><mn>1</mn></msub></msqrt>",
      "√(a+b)√x₁"
    ),
    ("<mroot><mi>x</mi><mn>3</mn></mroot>", "x^(1/3)"),
    ("<mroot><mrow>\(sum)</mrow><mrow>\(sum)</mrow></mroot>", "(a+b)^(1/(a+b))"),
    ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"),
    ("<msub><mi>a</mi><mrow><mi>i</mi> <mo>,</mo> <mi>j</mi></mrow></msub>", "a_(i,j)"),
    ("<msup><mi>x</mi><mfrac><mn>1</mn><mn>2</mn></mfrac></msup>", "x^(1/2)"),
    ("<msup><mi>e</mi><msup><mi>x</mi><mn>2</mn></msup></msup>", "e^(x²)"),
    (
      "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>",
      "∑ᵢ₌₁ⁿ"
    ),
    ("<mover><mi>v</mi><mo>→</mo></mover><mtext>if x</mtext>", "v→if x"),
    ("<mfrac><mn>1</mn></mfrac><mfrac></mfrac><msup></msup><msqrt></msqrt>", "1√"),
  ])
  func `a formula is written in a line`(_ html: String, _ text: String) {
    let spaced = html.replacing("><", with: ">\n  <")
    #expect(Document(html: "<p><math>\(html)</math>").string(in: 0..<100) == text)
    #expect(Document(html: "<p><math>\n\(spaced)\n</math>").string(in: 0..<100) == text)
    #expect(Document(html: "<p>so <math>\(html)</math> is").plainText == "so \(text) is")
  }

  @Test
  func `the cells and rows of a matrix are parted`() {
    let rows = [[1, 2], [3, 4]].map { row in
      "<mtr>" + row.map { "<mtd><mn>\($0)</mn></mtd>" }.joined() + "</mtr>"
    }
    let html = "<p><math><mo>(</mo><mtable>\(rows.joined())</mtable><mo>)</mo></math>"
    #expect(Document(html: html).plainText == "(1 2; 3 4)")
  }

  @Test
  func `notes of a formula are left out, and elsewhere such elements are kept`() {
    let html = """
      <p><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation>
      <annotation-xml><ci>y</ci></annotation-xml></semantics></math><annotation>z</annotation>
      """
    #expect(Document(html: html).plainText == "xz")
  }

  @Test
  func `white space outside of formulas stays`() {
    #expect(Document(html: "<p><math><mi>a</mi></math> <b>b</b> <i>c</i>").plainText == "a b c")
  }
}
