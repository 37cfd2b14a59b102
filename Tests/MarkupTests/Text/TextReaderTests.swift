import Testing

@testable import Markup

struct TextReaderTests {
  @Test
  func `blank lines part paragraphs, and long lines are joined`() {
    let long = String(repeating: "mutual aid ", count: 6)
    let document = Document(text: "\(long)\r\n\(long)\r\n\r\n\n  two\n")
    #expect(document.paragraphCount == 2)
    #expect(!document.string(in: 0..<130).contains("\n"))
    #expect(document.plainText.hasSuffix("\n\ntwo"))
  }

  @Test
  func `a paragraph of short lines keeps them`() {
    #expect(Document(text: "Dear all,\nhello").tree == "paragraph ¶1 \"Dear all,⏎hello\"")
  }

  @Test(arguments: [
    ("see https://e.org.", "https://e.org"), ("(http://e.org/a)", "http://e.org/a"),
    ("<https://e.org/?q=1>", "https://e.org/?q=1"),
    ("https://e.org/a_(b)", "https://e.org/a_(b)"), ("\"https://e.org\",", "https://e.org"),
  ])
  func `bare web addresses are links`(_ text: String, _ url: String) {
    let document = Document(text: text)
    #expect(document.links.map(\.url) == [url])
    #expect(document.links.map { document.string(in: $0.range) } == [url])
  }

  @Test(arguments: ["https://", "ftp://e.org", "no link", "javascript:alert(1)", ""])
  func `what is no web address is text`(_ text: String) {
    #expect(Document(text: text).links.isEmpty)
  }
}
