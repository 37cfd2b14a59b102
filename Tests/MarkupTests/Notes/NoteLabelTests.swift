import Testing

@testable import Markup

struct NoteLabelTests {
  @Test(arguments: [
    "fn1", "_ftn2", "cite_note-3", "Footnote_4", "note-5", "endnote6", "fn:7", "en8",
  ])
  func `ids of notes are known`(_ id: String) {
    #expect(NoteLabel.isNoteID(id))
  }

  @Test(arguments: ["notes", "chapter1", "fnord", "en", "Page_3", "entry-2", ""])
  func `other ids are not`(_ id: String) {
    #expect(!NoteLabel.isNoteID(id))
  }

  @Test(arguments: [
    ("[Pg 17]", "17"), ("Page_vi", "vi"), ("p. 3", "3"), ("[12]", "12"), ("page4", "4"),
  ])
  func `the number of a printed page is read`(_ mark: String, _ label: String) {
    #expect(PageLabel.read(mark) == label)
  }

  @Test(arguments: ["+", "", "[illustration]", "next"])
  func `what is no number of a page is none`(_ mark: String) {
    #expect(PageLabel.read(mark) == nil)
  }

  @Test
  func `percent encoding is decoded, and what is none stays`() {
    #expect(PercentEncoding.decoded(Array("caf%C3%A9%zz%4".utf8)[...]) == "café%zz%4")
  }
}
