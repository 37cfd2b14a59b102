import Testing

@testable import Downloading

struct ArchiveNameTests {
  @Test(arguments: [
    ("Peter Kropotkin’s Archive", "peter-kropotkins-archive"),
    ("Взаимопомощь", "vzaimopomoshch"), ("L’Entr’aide, un facteur", "lentraide-un-facteur"),
    ("…", "archive"), ("CON", "archive"), ("../../etc/passwd", "etc-passwd"),
    ("\u{1B}[2J\u{202E}x", "2jx"),
    (
      "A title of so many words that not all of them can stand in a name of a folder",
      "a-title-of-so-many-words-that-not-all-of"
    ),
  ])
  func `a name is made of a title's words`(title: String, name: String) {
    #expect(ArchiveName(title: title).text == name)
  }

  @Test(arguments: [
    "", ".", "..", "../etc", "a/b", "A", "con", "a.", "-a", "a b", "é", ".hidden",
    String(repeating: "a", count: 65),
  ])
  func `what cannot be a folder's name anywhere is no name`(text: String) {
    #expect(ArchiveName(text) == nil)
  }

  @Test func `a name may have digits, hyphens, underscores and points`() {
    #expect(ArchiveName("0-a_b.c")?.text == "0-a_b.c")
  }
}
