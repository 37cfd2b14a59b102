import Testing

@testable import Archive

struct PagePathTests {
  @Test(arguments: [
    ("page-0001.json", "archive.json", "page-0001.json"),
    ("./page-0001.json", "archive.json", "page-0001.json"),
    ("older/a.json", "archive.json", "older/a.json"),
    ("b.json", "older/a.json", "older/b.json"),
    ("../b.json", "older/a.json", "b.json"),
    ("b%20c%C3%A9.json", "a.json", "b cé.json"),
    ("a//b/./c.json", "a.json", "a/b/c.json"),
  ])
  func `a relative URL names a page`(url: String, page: String, name: String) {
    #expect(PagePath.resolve(url, from: page) == .page(name))
  }

  @Test(arguments: [
    "https://example.org/2.json", "http:2.json", "//example.org/2.json", "file:///etc/passwd",
    "x-y+z.1:a",
  ])
  func `a URL with a scheme or host leads elsewhere`(url: String) {
    #expect(PagePath.resolve(url, from: "a.json") == .elsewhere)
  }

  @Test(arguments: [
    ("/etc/passwd", Fault.PageRefusal.outside), ("../a.json", .outside), ("a/../../b", .outside),
    ("%2e%2e/a.json", .outside), ("%2e%2e%2fa.json", .outside), ("..", .outside), ("a/", .outside),
    ("a.json?page=2", .query), ("?page=2", .query), ("a.json#x", .query),
    ("", .malformed), ("a%00.json", .malformed), ("a%zz.json", .malformed),
    ("a%ff.json", .malformed), ("a\\b.json", .malformed), ("a%5Cb", .malformed), ("a%", .malformed),
  ])
  func `what is no page's name is refused`(url: String, refusal: Fault.PageRefusal) {
    #expect(PagePath.resolve(url, from: "a.json") == .refused(refusal))
  }
}
