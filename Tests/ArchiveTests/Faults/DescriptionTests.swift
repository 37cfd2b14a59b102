import Testing

@testable import Archive

struct DescriptionTests {
  private func fault(_ kind: Fault.Kind, pointer: String = "/items/40/date_published") -> Fault {
    Fault(
      file: "archive.json", line: 42, byte: 88213, itemIndex: 40, itemID: "prisons",
      pointer: pointer, kind: kind)
  }

  @Test func `a fault names file, item, reason and place`() {
    var noID = fault(.noID)
    noID.itemID = nil
    noID.itemTitle = "On Prisons"
    noID.line = nil
    #expect(
      noID.description
        == #"Can't read 'archive.json': item 41 ("On Prisons") has no id, at byte 88213."#)
    #expect(
      fault(.brokenItem(.unexpectedByte(UInt8(ascii: "!"), expected: .colon))).description
        == #"Can't read 'archive.json': item 41 ("prisons") is not JSON: "#
        + "'!' stands where a colon should, at line 42, byte 88213."
    )
    #expect(
      fault(.invalidDate("soon")).description
        == #"Fault in 'archive.json': item 41 ("prisons") 'date_published' is "soon", "#
        + "which is no RFC 3339 date; it is left out, at line 42, byte 88213."
    )
    #expect(
      Fault(file: "a.json", pointer: "/next_url", kind: .nextPageLoop(name: "b.json")).description
        == "Can't read on after 'a.json': 'next_url' leads back to 'b.json'.")
  }

  @Test(arguments: [
    (Fault.Kind.brokenItem(.unexpectedEnd), "is cut off: the file ends inside it"),
    (
      .brokenHead(.invalidUTF8),
      "the page is damaged before its items: a string holds bytes that are not UTF-8"
    ),
    (
      .brokenTail(.trailingText), "the page is damaged after its items: more text follows the value"
    ),
    (.brokenList(.unexpectedEnd), "the file ends before the list of items does"),
    (
      .brokenList(.unexpectedByte(0x7B, expected: .commaBeforeItem)),
      "the list of items is damaged: the comma before an item is missing"
    ),
    (.itemTooLarge(limit: 64 << 20), "is larger than 64 MiB"),
    (.itemNotAnObject(.array), "is an array, not an object"),
    (.noContent, "has neither 'content_html' nor 'content_text'"),
    (.numericID("5"), "has the number 5 as its id, which should be a string"),
    (
      .duplicateID(first: Fault.Place(file: "a.json", line: 3, byte: 9)),
      "has the id of an earlier item, in 'a.json' at line 3"
    ),
    (.duplicateMember(name: "title"), "has 'title' more than once; the last one is taken"),
    (
      .wrongType(found: .number, expected: .texts),
      "'date_published' is a number, not an array of strings; it is left out"
    ),
    (
      .irregularDate("2020", .noOffset),
      "'date_published' is \"2020\", which has no offset; UTC is taken"
    ),
    (.missing(name: "url"), "lacks 'url'"),
    (
      .nextPageRefused(url: "../x", .outside),
      "'next_url' is '../x', which leads out of the archive's folder"
    ),
    (.nextPageUnreadable(name: "b", .missing), "the next page, 'b', is missing"),
    (
      .nextPageUnreadable(name: "b", .notReadable(code: 13)),
      "the next page, 'b', can't be read: permission denied"
    ),
    (.readFailed(code: 5), "reading stopped: input/output error"),
  ])
  func `each fault has its words`(kind: Fault.Kind, clause: String) {
    #expect(fault(kind).clause.english.string == clause)
    #expect(!fault(kind).advice.english.isEmpty)
  }

  @Test(arguments: [
    (ArchiveError.noSuchFile(path: "x"), "Can't read 'x': there is no such file or folder."),
    (.notReadable(path: "x", code: 13), "Can't read 'x': permission denied."),
    (.notAFile(path: "x"), "Can't read 'x': it is not a regular file."),
    (.emptyFile(path: "x"), "Can't read 'x': the file is empty."),
    (
      .noArchiveInFolder(path: "x", candidates: []),
      "Can't read 'x': the folder holds no archive; 'archive.json' should be in it."
    ),
    (
      .noArchiveInFolder(path: "x", candidates: ["a", "b", "c", "d"]),
      "Can't read 'x': the folder holds 4 JSON files and no 'archive.json'. "
        + "Name one of them: 'a', 'b', 'c', ….",
    ),
    (
      .notJSON(path: "x", byte: 3, reason: .invalidNumber),
      "Can't read 'x': it is not JSON: a number is malformed, at byte 3."
    ),
    (
      .notAFeed(path: "x", reason: .noItems),
      "Can't read 'x': it is JSON, but not a JSON Feed: it has no 'items'."
    ),
    (
      .notAFeed(path: "x", reason: .topLevel(.null)),
      "Can't read 'x': it is JSON, but not a JSON Feed: its top level is null, not an object."
    ),
    (.pageOutside(name: "x"), "Can't read page 'x': it is not inside the archive's folder."),
    (
      .itemChanged(path: "x", byte: 7),
      "Can't read the article at byte 7 of 'x': the file has changed. Open the archive again."
    ),
    (
      .notWritable(path: "x", code: 28),
      "Can't write 'x': no space left on device. The file is as it was before."
    ),
    (
      .alreadyThere(path: "x"),
      "Can't write 'x': there is such a file already. Type another name."
    ),
    (
      .notMade(path: "x", code: 28),
      "Can't write 'x': no space left on device. Nothing was left there."
    ),
    (
      .notDurable(path: "x", code: 5),
      "Wrote 'x', but can't make it outlive a power cut: input/output error."
    ),
  ])
  func `each error has its words`(error: ArchiveError, words: String) {
    #expect(error.description == words)
  }
}
