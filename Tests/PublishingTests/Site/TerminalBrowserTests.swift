import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Pages of the site as browsers of terminals show them; how they look is kept in `Looks`.
struct TerminalBrowserTests {
  private static let head: String = #"""
    "language": "en", "description": "What is kept, and why.", "authors": [{"name": "The Editors"}],
    "_carrel": {"id": "looks", "license": {"spdx": "CC-BY-4.0", "attribution": "The Editors"},
     "categories": [{"id": "essays", "title": "Essays", "description": "Longer texts."},
      {"id": "talks", "title": "Talks"}]},
    """#

  private static let items: [String] = [
    #"""
    {"id": "essay", "url": "https://example.org/bread", "title": "Of Bread, and of Who Bakes It",
     "authors": [{"name": "Ada Baker"}, {"name": "Óscar Moleiro"}],
     "date_published": "2026-03-01T08:00:00Z",
     "content_html": "<p>Bread is baked by <em>somebody</em><sup><a href='#fn1' id='r1'>1</a></sup>; see
      <a href='talk'>the talk</a>, and <a href='#k'>[Kropotkin, 1892: ch. 5]</a>.</p>
      <h2>Three questions</h2><ol><li>Who bakes it?</li><li>Who eats it?<ul><li>At home</li>
      <li>Elsewhere</li></ul></li><li>Who pays?</li></ol>
      <blockquote><p>Well-being for all is not a dream.</p></blockquote>
      <dl><dt>Oven</dt><dd>Where it is baked.</dd><dt>Mill</dt><dd>Where it is ground.</dd></dl>
      <table><caption>Loaves</caption><tr><th>Day</th><th>White</th><th>Brown</th></tr>
      <tr><td>Monday</td><td>120</td><td>80</td></tr><tr><td>Tuesday</td><td>90</td><td>110</td></tr>
      </table><pre>for loaf in oven:\n    share(loaf)</pre>
      <section class='footnotes'><ol><li id='fn1'><p>At night, as a rule. <a href='#r1'>↩</a></p>
      </li></ol></section>",
     "_carrel": {"category": "essays", "references": [{"id": "k", "type": "book",
      "title": "The Conquest of Bread", "author": [{"family": "Kropotkin", "given": "Peter"}],
      "issued": {"date-parts": [[1892]]}, "publisher": "Stock", "URL": "https://example.org/k"}]}}
    """#,
    #"""
    {"id": "talk", "title": "A Talk on Bread", "date_published": "2026-05-02T10:00:00Z",
     "content_html": "<p>Held in the mill, and recorded.</p>",
     "_carrel": {"category": "talks", "event": {"start": "2026-05-01T18:00:00+01:00",
      "end": "2026-05-01T19:30:00+01:00", "timezone": "Europe/London", "place": "The old mill",
      "organizers": [{"name": "The bakers"}],
      "sessions": [{"title": "Opening", "speakers": [{"name": "Ada Baker", "_carrel":
       {"affiliation": "The bakery"}}], "attachments": [{"url": "https://example.org/film",
       "mime_type": "text/html", "title": "The whole talk", "_carrel": {"kind": "recording"}}]}]}}}
    """#,
    #"""
    {"id": "pao", "title": "O pão", "language": "pt", "date_published": "2025-12-24T10:00:00Z",
     "content_html": "<p>O pão é de quem o faz.</p>", "_carrel": {"category": "essays",
      "withdrawn": {"date": "2026-01-01", "reason": "Printed elsewhere."}}}
    """#,
  ].map { $0.replacing("\n", with: " ") }

  /// A browser, and how it writes a page as text.
  enum Browser: String, CaseIterable, Sendable {
    case w3m, lynx

    var program: InstalledProgram { InstalledProgram("/usr/bin/" + rawValue) }

    fileprivate var options: [String] {
      switch self {
      case .w3m: ["-dump", "-cols", "72", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html"]
      case .lynx: ["-dump", "-nolist", "-width=72", "-assume_charset=utf-8"]
      }
    }
  }

  private static let pages: [String: String] = [
    "index": "index.html", "category": "categories/essays.html", "year": "years/2026.html",
    "article": "essay", "event": "talk", "withdrawn": "pao",
  ]

  @Test(arguments: Browser.allCases, pages.keys.sorted())
  func `a page reads well`(browser: Browser, page: String) throws {
    guard browser.program.isInstalled else { return }
    let desk = try PublishingDesk(items: Self.items, head: Self.head)
    try desk.publish()
    let name = try #require(Self.pages[page])
    let path = name.hasSuffix(".html") ? name : try desk.path(of: name)
    let shown = try browser.program.run(
      browser.options + [path], in: desk.output,
      variables: ["HOME": desk.caches, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm"])
    #expect(shown.code == 0)
    let lines = shown.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\s+$/, with: "") }
    let looks = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Looks")
    try expectGolden(
      lines.joined(separator: "\n").trimmingCharacters(in: .newlines),
      in: looks.appending(path: "\(page).\(browser.rawValue)").standardizedFileURL)
  }
}
