import Markup
import Testing

@testable import Typesetting

/// Every kind of block and inline in every script, at a prime measure, as whole pages of text.
struct GoldenPageTests {
  @Test(arguments: ScriptSample.all)
  func `every kind of block is set in every script`(_ sample: ScriptSample) throws {
    try expectPage(page(Self.blocks(of: sample), 47), "\(sample.name)-blocks-47")
  }

  @Test(arguments: ScriptSample.all)
  func `every kind of inline is set in every script`(_ sample: ScriptSample) throws {
    try expectPage(styledPage(Self.inlines(of: sample), 47), "\(sample.name)-inlines-47")
  }

  @Test(arguments: ScriptSample.all)
  func `every kind of block has room in a narrow measure`(_ sample: ScriptSample) throws {
    try expectPage(page(Self.blocks(of: sample), 19), "\(sample.name)-blocks-19")
  }

  @Test(arguments: ScriptSample.all)
  func `no page is wider than its measure`(_ sample: ScriptSample) {
    let document = Document(html: Self.blocks(of: sample) + Self.inlines(of: sample))
    for measure in [1, 2, 3, 5, 7, 11, 13, 19, 47] {
      let typesetter = Typesetter(document, measure: measure)
      for leaf in document.leaves.indices {
        #expect(typesetter.lines(ofLeaf: leaf).allSatisfy { $0.columns <= measure })
      }
    }
  }

  /// A page with each kind of block.
  private static func blocks(of sample: ScriptSample) -> String {
    let (prose, short, words) = (sample.prose, sample.short, sample.words)
    return """
      <h1>\(short)</h1><p>\(prose)</p><h2>\(words[0])</h2><h3>\(words[1])</h3>
      <blockquote><p>\(prose)</p><blockquote><p>\(short)</p></blockquote></blockquote>
      <h4>\(words[2])</h4><ul><li>\(short)<ul><li>\(words[2])<li>\(words[3])</ul><li>\(words[4])</ul>
      <ol start=9><li>\(short)<li><p>\(prose)</p><p>\(words[0])</p></ol>
      <ol type=i reversed><li>\(words[1])<li>\(words[2])</ol>
      <dl><dt>\(words[0])<dd>\(short)<dt>\(words[1])<dd>\(words[2])</dl>
      <pre>\(words[3])\n  \(words[4])\n\t\(short) \(prose)</pre>
      <div class=poem><p>\(short)<br>\(words[5])</p><p>\(prose)</p></div>
      <table><caption>\(words[5])</caption><tr><th>\(words[4])<th>1<th>\(words[0])
      <tr><td>\(words[1])<td>1902<td>\(short)<tr><td>\(words[2])<td>7<td>\(words[3])
      <tr><td colspan=3>\(words[5])</table>
      <figure><img src=x alt="\(words[4])"><figcaption>\(short)</figcaption></figure><hr>
      <details><summary>\(short)</summary>\(prose)</details><aside>\(short)</aside>
      <address>\(words[4])<br>\(words[0])</address>
      <video src=v.webm title="\(words[3])"></video><audio src=a.ogg></audio>
      <h5>\(words[3])</h5><p>\(words[0])<a href="#n" epub:type=noteref>*</a></p>
      <aside id=n epub:type=footnote>\(short)</aside><h6>\(words[1])</h6><p>\(words[5])</p>
      """
  }

  /// A page with each kind of inline.
  private static func inlines(of sample: ScriptSample) -> String {
    let words = sample.words
    return """
      <p><em>\(words[0])</em> <strong>\(words[1])</strong> <b><i>\(words[2])</i></b>
      <code>\(words[3])</code> <a href="x">\(words[4]) <em>\(words[5])</em></a>
      \(words[0])<sup>2</sup> \(words[1])<sub>10</sub> \(words[2])<sup>a/b</sup> 1<sup>st</sup></p>
      <p><q>\(sample.short)</q> <del>\(words[0])</del> <ins>\(words[1])</ins>
      <abbr title="\(words[3])">\(words[2])</abbr> <cite>\(words[4])</cite> <mark>\(words[5])</mark>
      <span style="font-variant: small-caps">\(words[0])</span></p>
      <p>\(words[1])<br>\(words[2])&shy;\(words[3])<wbr>\(words[4]) <img src=x alt="\(words[5])">
      <ruby>\(words[0])<rp>(</rp><rt>\(words[1])</rt><rp>)</rp></ruby>
      \(words[2])<sup class=reference><a href="#m">1</a></sup></p>
      <p><a href="y">\(sample.prose)</a></p><ol class=references><li id=m>\(sample.short)</ol>
      """
  }
}
