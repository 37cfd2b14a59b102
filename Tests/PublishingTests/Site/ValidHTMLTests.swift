import Archive
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Publishing

/// Pages of the site before HTML Tidy, a validator.
struct ValidHTMLTests {
  private static let tidy: InstalledProgram = .init("/usr/bin/tidy")

  @Test(.enabled(if: tidy.isInstalled)) func `the sample's site is valid`() throws {
    let desk = try PublishingDesk(
      TemporaryArchive([
        "archive.json": text(of: URL(filePath: BuiltProgram.sample + "/archive.json"))
      ]))
    try desk.publish()
    try expectValid(desk)
  }

  @Test(
    .enabled(if: tidy.isInstalled),
    arguments: [
      "<table><caption>C</caption><tr><th>a<td>b<tr><td colspan=2>c</table>",
      "<ul><li>a<ul><li>b</ul><p>c</ul><ol type=a start=3><li>x</ol><ul>loose<li>y</ul>",
      "<dl><dt>t<dd>d<dd><p>e</dl><dd>loose<dt>loose",
      "<figure><img alt=x src=y><figcaption>c</figure>",
      "<blockquote><p>a<blockquote>b</blockquote></blockquote><address>x<p>y</address>",
      "<details><summary>s</summary><p>d</details><summary>loose</summary><figcaption>l</figcaption>",
      "<a href='https://a.example/'>a <a href='https://b.example/'>b</a></a><p><em><p>x</em>",
      "<pre>a\\n  b</pre><hr><h1>h</h1><h6>i</h6><h2></h2><p></p><div><p> </p></div>",
      "a<br>b<br><br>c<abbr title='T'>t</abbr><sub>1</sub><q>q</q><ruby>漢<rt>kan</rt></ruby>",
      "<p id=x>a<p id=x>b<a name='a b'></a><a href='#a b'>c</a><a href='https://e.org/a b<c>\\\"d'>e</a>",
      "<li>loose<li>items",
      "a<a href='#n' id='r'>1</a><ol><li id='n'>note <a href='#r'>↩</a></li></ol>",
      "a<a href='#n' id='r'>1</a><ul><li>no note<li id='n'><ul><li>x</ul> <a href='#r'>↩</a></ul>",
      "a<a href='#n' id='r'>1</a><dl><dt>1<dd id='n'>note <a href='#r'>↩</a></dl>",
      "a<a href='#n' id='r'>1</a><blockquote><p id='n'>1 note <a href='#r'>↩</a></blockquote>",
      "<aside>n</aside><section><header>h</header></section><video src=v.mp4></video>",
    ])
  func `whatever an article's HTML is, its page is valid`(html: String) throws {
    let json = "{\"id\": \"a\", \"title\": \"A\", \"content_html\": \"\(html)\"}"
    let desk = try PublishingDesk(items: [json])
    try desk.publish()
    try expectValid(desk)
  }

  @Test(.enabled(if: tidy.isInstalled && sharedFolder != nil))
  func `pages of HTML from everywhere are valid`() throws {
    let files = sample(htmlFiles(in: "suites")) + sample(htmlFiles(in: "corpora"))
    let items = try files.map { file in
      let html = JSON.string(try text(of: file)).description
      return "{\"id\": \"\(file.lastPathComponent)\", \"content_html\": \(html)}"
    }
    let desk = try PublishingDesk(items: items)
    try desk.publish()
    try expectValid(desk)
  }

  private func expectValid(_ desk: PublishingDesk) throws {
    let pages = try FolderSnapshot(desk.output).files.keys.filter { $0.hasSuffix(".html") }
    #expect(!pages.isEmpty)
    for page in pages {
      let said = try Self.tidy.run(["-quiet", "-errors", page], in: desk.output).output
      #expect(said.isEmpty, "\(page): \(said)")
      let faults = try ElementNesting.faults(in: desk.text(page))
      #expect(faults.isEmpty, "\(page)")
    }
  }
}
