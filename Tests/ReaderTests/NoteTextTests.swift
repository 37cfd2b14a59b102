import Notebook
import Testing

@testable import Reader

struct NoteTextTests {
  @Test(arguments: [
    ("Compare ¶ 4.", "Compare ¶ 4.", []),
    ("Compare ¶ 4 #law", "Compare ¶ 4 #law", ["law"]),
    ("Compare ¶ 4.\n#law #guilds\n", "Compare ¶ 4.", ["law", "guilds"]),
    ("#law", "", ["law"]),
    ("  \n\n Indented\n\nTwo\n\n#a\n\n", " Indented\n\nTwo", ["a"]),
    ("Issue #12, C# and a#b", "Issue #12, C# and a#b", []),
    ("#bees, and #bees again #ants.", "#bees, and #bees again #ants.", ["bees", "ants"]),
    ("#ajuda-mútua #相互扶助 #a/b_c", "", ["ajuda-mútua", "相互扶助", "a/b_c"]),
    ("", "", []), ("# #", "# #", []), (" \n ", "", []),
  ])
  func `words and tags are told apart`(_ text: String, _ body: String, _ tags: [String]) {
    let parted = NoteText(text)
    #expect(parted.body == body)
    #expect(parted.tags == tags)
  }

  @Test func `a note that is changed is typed as it was, and keeps tags that cannot be typed`() {
    let note = Annotation(
      item: "a", title: "A", target: .article, body: "On #bees.",
      tags: ["bees", "law", "mutual aid"])
    let text = NoteText(note)
    #expect(text.text == "On #bees.\n#law")
    #expect(text.body == "On #bees.")
    #expect(text.tags == ["bees", "law", "mutual aid"])
    let again = NoteText(text.text, keeping: NoteText.untyped(of: note))
    #expect(again == NoteText(text.text, keeping: ["mutual aid"]))
    #expect(again.tags == note.tags)
  }
}
