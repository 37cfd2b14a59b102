import Archive
import Foundation
import TestSupport
import Testing

@testable import Publishing

struct SitePagesTests {
  private func page(_ json: String, head: String = "") throws -> String {
    let desk = try PublishingDesk(items: [json], head: head)
    try desk.publish()
    return try desk.page(of: "a")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</title><b>x", "\\\" onload=\\\"x", "& &amp; &lt;", "<!--",
    "a\\u0000b", "a\\u001b[2Jb", "a\\u009bb", "a\\u202eb\\u2066c", "a\\ufeffb", "]]>",
  ])
  func `a hostile title is text`(title: String) throws {
    let html = try page(
      "{\"id\": \"a\", \"title\": \"\(title)\", \"content_text\": \"\(title)\"}")
    let (tags, text) = Self.parts(html)
    #expect(tags.isSubset(of: Self.ours), "\(tags)")
    let controls = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
        || $0.properties.generalCategory == .format
    }
    #expect(controls.isEmpty)
    #expect(!html.contains("<script") && !html.contains("onload=\""))
  }

  /// The names of a page's tags, and all of it but the declaration.
  private static func parts(_ html: String) -> (Set<String>, String) {
    let tags = html.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) }
    return (Set(tags), html)
  }

  private static let ours: Set = [
    "a", "article", "body", "h1", "head", "header", "html", "link", "main", "meta", "nav", "p",
    "title",
  ]

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\\nscript:alert(1)",
    "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//example.org/x", "/etc/passwd",
    "x:y", "\\u0001javascript:x", "blob:x",
  ])
  func `a link of another kind is left as text`(url: String) throws {
    let html = try page(
      """
      {"id": "a", "title": "T", "external_url": "\(url)", "authors": [{"name": "N", "url": "\(url)"}],
       "content_html": "<p>See <a href='\(url)'>this</a>.</p>",
       "attachments": [{"url": "\(url)", "mime_type": "x/y", "title": "file"}],
       "_carrel": {"event": {"url": "\(url)"}, "license": {"spdx": "L", "url": "\(url)"},
        "references": [{"id": "r", "title": "R", "URL": "\(url)"}]}}
      """)
    #expect(html.contains("<p id=\"p1\">See this.</p>"))
    let addresses = html.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(addresses.allSatisfy { $0.hasPrefix("../../") }, "\(addresses)")
  }

  @Test func `articles link to each other's pages`() throws {
    let desk = try PublishingDesk(items: [
      """
      {"id": "a", "title": "A", "url": "https://example.org/a/",
       "content_html": "<a href='https://example.org/b#x'>b</a> <a href='c'>c</a>"}
      """,
      #"{"id": "b-id", "title": "B", "url": "https://example.org/b", "content_html": "<p>B"}"#,
      #"{"id": "c", "title": "C", "content_html": "<a href='https://example.org/a'>a</a>"}"#,
    ])
    try desk.publish()
    let addresses = try desk.page(of: "a").matches(of: /<a href="([^"]*)">[bc]</).map { $0.1 }
    #expect(addresses.count == 2)
    for address in addresses {
      #expect(address.hasPrefix("../../articles/"))
      let path = desk.output + "/articles/x/" + address
      #expect(FileManager.default.fileExists(atPath: URL(filePath: path).standardized.path))
    }
    #expect(try desk.page(of: "c").contains(/<a href="..\/..\/articles\/..\/a-[0-9a-f]+.html">a</))
  }

  @Test func `a link to an article follows when it comes and goes`() throws {
    let link = #"{"id": "a", "title": "A", "content_html": "<a href='b'>b</a>"}"#
    let desk = try PublishingDesk(items: [link])
    try desk.publish()
    #expect(try desk.page(of: "a").contains("<p id=\"p1\">b</p>"))
    try desk.archive.write(TemporaryArchive.page([link, item("b")]), to: "archive.json")
    try desk.publish()
    #expect(try desk.page(of: "a").contains(/<a href="..\/..\/articles\/..\/b-/))
    try desk.archive.write(TemporaryArchive.page([link]), to: "archive.json")
    try desk.publish()
    #expect(try desk.page(of: "a").contains("<p id=\"p1\">b</p>"))
  }

  @Test func `notes, citations and places in the text lead somewhere`() throws {
    let html = try page(
      """
      {"id": "a", "title": "A", "content_html": "<p>One<sup><a href='#fn1' id='ref1'>1</a></sup>, \
      <a href='#k'>[Kropotkin, 1902]</a>, <a href='#end'>end</a>, <a href='#none'>none</a>.</p>\
      <h2 id='end'>End</h2><p>Two</p><ol><li id='fn1'>The note. <a href='#ref1'>back</a></li></ol>",
       "_carrel": {"references": [{"id": "k", "title": "Mutual Aid"}, {"id": "k", "title": "X"}]}}
      """)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let fragments = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(fragments.count >= 4)
    #expect(Set(fragments).isSubset(of: ids))
    #expect(html.contains("<li id=\"ref-k\"><cite>Mutual Aid</cite>. n.d."))
    #expect(html.contains(">none") == false || html.contains(", none."))
  }

  @Test func `a citation in mere words leads to its work`() throws {
    let html = try page(
      """
      {"id": "a", "title": "A", "content_html": "<p>As he says (Kropotkin, 1902: 12).</p>",
       "_carrel": {"references": [{"id": "k", "type": "book", "title": "Mutual Aid",
         "author": [{"family": "Kropotkin"}], "issued": {"date-parts": [[1902]]}}]}}
      """)
    #expect(html.contains("says <a href=\"#ref-k\">(Kropotkin, 1902: 12)</a>."), "\(html)")
  }

  @Test func `an event has its dates, place, sessions and speakers`() throws {
    let html = try page(
      """
      {"id": "a", "title": "A", "content_html": "<p>x", "_carrel": {"event": {
       "start": "2026-02-05T14:00:00-03:00", "end": "2026-02-05T18:00:00-03:00",
       "timezone": "America/Sao_Paulo", "place": "USP", "url": "https://example.org/e",
       "sessions": [{"title": "Opening", "speakers": [{"name": "V", "_carrel":
        {"affiliation": "USP"}}], "attachments": [{"url": "https://example.org/v",
        "mime_type": "text/html", "title": "Film", "_carrel": {"kind": "recording"}}]}]}}}
      """)
    for part in [
      "<dt>When</dt><dd>5 February 2026, 14:00–18:00 (America/Sao_Paulo, UTC−3:00)</dd>",
      "<dt>Place</dt><dd>USP</dd>", "<dt>Session</dt><dd>Opening</dd>",
      "<dt>Speakers</dt><dd>V — USP</dd>",
      "<dt>Recording</dt><dd><a href=\"https://example.org/v\">Film</a></dd>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
  }

  @Test func `a site speaks the archive's language`() throws {
    let head = #""language": "pt-BR", "_carrel": {"license": {"spdx": "CC0-1.0"}},"#
    let desk = try PublishingDesk(items: [item("a")], head: head)
    try desk.publish()
    #expect(try desk.text("index.html").contains("<html lang=\"pt-BR\">"))
    #expect(try desk.text("index.html").contains("<h2>Categorias</h2>"))
    #expect(try desk.text("index.html").contains("Licença: CC0-1.0"))
  }

  @Test func `an article from right to left says so`() throws {
    let html = try page(
      #"{"id": "a", "title": "עזרה הדדית", "language": "he", "content_text": "שלום"}"#)
    #expect(html.contains("<html lang=\"he\" dir=\"rtl\">"))
  }

  @Test func `categories whose names give one name of a page have two`() throws {
    let head = #"""
      "_carrel": {"categories": [{"id": "Talks!", "title": "One"}, {"id": "talks", "title": "Two"},
       {"id": "разное", "title": "Три"}]},
      """#
    let desk = try PublishingDesk(
      items: [
        item("a", category: "Talks!"), item("b", category: "talks"), item("c", category: "разное"),
        item("d"), item("e", category: "other"),
      ], head: head)
    try desk.publish()
    let pages = try FolderSnapshot(desk.output).files.keys.filter { $0.hasPrefix("categories/") }
    #expect(pages.count == 5)
    let index = try desk.text("index.html")
    for title in ["One", "Two", "Три", "Other", "other"] {
      #expect(index.contains(">\(title)</a> (1)"), "\(title)")
    }
  }
}
