import Archive
import TestSupport
import Testing

@testable import Checking

struct ArchiveCheckerTests {
  private static let head =
    #","_carrel":{"license":{"spdx":"CC0-1.0"},"categories":[{"id":"essays","title":"Essays"}]}"#

  private func check(_ items: String..., head: String = head) throws -> CheckReport {
    let start = #"{"version":"https://jsonfeed.org/version/1.1","title":"T""# + head
    let page = start + #","items":["# + items.joined(separator: ",\n") + "]}"
    let folder = try TemporaryArchive(["archive.json": page])
    return try ArchiveChecker().check(folder.location)
  }

  private func item(
    _ id: String, html: String = "", tags: String = "", _ own: String = ""
  ) -> String {
    let content = JSON.string(html).description
    return #"{"id":"\#(id)","url":"https://e.org/a/\#(id)","content_html":\#(content),"#
      + #""tags":[\#(tags)],"_carrel":{\#(own)}}"#
  }

  @Test func `a clean archive has no findings`() throws {
    let report = try check(
      item(
        "a",
        html:
          ##"<p id="x"><a href="#r1">[R]</a> <a href='#x'>1</a> "##
          + #"<a href="https://e.org/a/b/">b</a>"#,
        tags: #""essays""#, #""category":"essays","references":[{"id":"r1"}]"#),
      item("b"), item("c", #""translationOf":"a""#))
    #expect(report.findings == [])
    #expect(report.isClean && report.itemCount == 3 && report.pageCount == 1)
  }

  @Test func `a duplicate id is an error that points to the first`() throws {
    let report = try check(item("a"), item("b"), item("a"))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.code == "duplicate-id" && finding.severity == .error)
    #expect(finding.pointer == "/items/2/id" && finding.line == 3 && finding.itemID == "a")
    #expect(
      finding.description
        == #"archive.json:3: error: item 3 ("a"): has the id of an earlier item, "#
        + "in 'archive.json' at line 1. [duplicate-id]"
    )
  }

  @Test func `an unknown category is an error, one not in tags a note`() throws {
    let report = try check(item("a", #""category":"esays""#), item("b", #""category":"essays""#))
    #expect(
      report.findings.map(\.kind) == [.unknownCategory("esays"), .categoryNotInTags("essays")])
    #expect(report.findings.map(\.severity) == [.error, .note])
    #expect(report.findings.first?.pointer == "/items/0/_carrel/category")
  }

  @Test func `citations that lead nowhere, and references not cited, are found`() throws {
    let report = try check(
      item(
        "a",
        html:
          ##"<!-- <a href="#no"> --><a class=x href=#gone>more</a> <a href="#">top</a> "##
          + ##"<a href="#r%201">"##,
        #""references":[{"id":"r 1"},{"id":"r2"},{"id":"r2"},{"title":"T"}]"#))
    #expect(
      report.findings.map(\.kind) == [
        .duplicateReference("r2"), .referenceWithoutID, .danglingLink("#gone"),
        .uncitedReference("r2"), .uncitedReference("r2"),
      ])
  }

  @Test func `an event that ends before it begins is found, and so is a session`() throws {
    let times = #""start":"2021-02-08T10:00:00Z","end":"2021-02-08T09:00:00Z""#
    let report = try check(item("a", #""event":{\#(times),"sessions":[{\#(times)}]}"#))
    #expect(
      report.findings.map(\.pointer) == [
        "/items/0/_carrel/event/end", "/items/0/_carrel/event/sessions/0/end",
      ])
    #expect(report.findings.map(\.code) == ["end-before-start", "end-before-start"])
  }

  @Test func `a link like those of the archive's items to none of them is found`() throws {
    let html =
      #"<a href="https://e.org/a/zz#n">1</a> <a href="https://other.org/a/zz">2</a> "#
      + #"<a href="https://e.org/about">3</a>"#
    let report = try check(item("a", html: html), item("b"), item("c"))
    #expect(report.findings.map(\.kind) == [.unknownLink("https://e.org/a/zz#n")])
    #expect(try check(item("a", html: html), item("b")).findings.isEmpty)
  }

  @Test func `unknown originals and reviewed works are found`() throws {
    let report = try check(
      item("a", #""translationOf":"nobody","reviewOf":"r1""#),
      item("b", #""reviewOf":"a""#))
    #expect(report.findings.map(\.kind) == [.unknownItem("nobody"), .unknownItem("r1")])
  }

  @Test func `a missing licence is noted once`() throws {
    let report = try check(
      item("a"), item("b", #""license":{"spdx":"CC0-1.0"}"#), item("c"), head: "")
    #expect(report.findings.map(\.kind) == [.noLicense(items: 2)])
    #expect(report.isClean)
  }

  @Test func `faults of reading are findings, wherever they lie`() throws {
    let report = try check(
      item("a"), #"{"id":"b","content_text"}"#, #"{"title":"T"}"#, item("d"),
      head: Self.head + #","next_url":"no.json","home_page_url":"i-am-invalid.com""#)
    #expect(
      report.findings.map(\.code) == [
        "broken-item", "next-page-unreadable", "relative-url", "no-id",
      ])
    #expect(report.count(.error) == 3 && report.count(.warning) == 1 && !report.isClean)
    #expect(report.itemCount == 3)
    for finding in report.findings {
      #expect(!finding.clause.english.isEmpty && !finding.advice.english.isEmpty)
    }
  }
}
