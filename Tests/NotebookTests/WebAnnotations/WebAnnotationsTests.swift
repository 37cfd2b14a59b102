import Archive
import Foundation
import Revisions
import Testing

@testable import Notebook

/// Notes go out as Web Annotations and come back, and those of others are read as far as they can be.
struct WebAnnotationsTests {
  private func row(_ annotation: Annotation, in identity: String = "kropotkin") throws
    -> AnnotationRow
  {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: identity, path: "/a")
    try notebook.keep(annotation, in: archive)
    return try #require(try notebook.annotations(of: AnnotationListing()).first)
  }

  private func read(_ json: String) throws -> WebAnnotations {
    try WebAnnotations(json: Array(json.utf8))
  }

  @Test func `a note is an annotation with a body, tags and a quotation`() throws {
    let note = Annotation(
      id: "0e0dbb5d-5a5e-4a43-a4a7-0f3d8e0a9c11", item: "on prisons", title: "On Prisons",
      language: "en",
      target: .passage(
        TextAnchor(exact: "bees live", prefix: "the", suffix: "in towns", paragraph: 3)),
      position: 512, body: "Compare.", tags: ["bees"],
      createdAt: Date(timeIntervalSince1970: 0.25), modifiedAt: Date(timeIntervalSince1970: 60))
    let json = try WebAnnotations([row(note)]) { _ in "https://example.org/on-prisons" }.json()
    let expected = """
      {"@context":["http://www.w3.org/ns/anno.jsonld",{"carrel":"urn:x-carrel:"}],\
      "id":"urn:x-carrel:notes","type":"AnnotationCollection","total":1,"first":\
      {"id":"urn:x-carrel:notes:1","type":"AnnotationPage","partOf":"urn:x-carrel:notes",\
      "startIndex":0,"items":[{"id":"urn:uuid:0e0dbb5d-5a5e-4a43-a4a7-0f3d8e0a9c11",\
      "type":"Annotation","motivation":["commenting","tagging"],\
      "created":"1970-01-01T00:00:00.250Z","modified":"1970-01-01T00:01:00Z","body":[\
      {"type":"TextualBody","value":"Compare.","format":"text/plain","purpose":"commenting"},\
      {"type":"TextualBody","value":"bees","purpose":"tagging"}],"target":\
      {"type":"SpecificResource","source":{"id":"https://example.org/on-prisons","type":"Text",\
      "language":"en","dc:title":"On Prisons","dc:identifier":"on prisons","dcterms:isPartOf":\
      {"dc:identifier":"kropotkin"}},"selector":{"type":"TextQuoteSelector","exact":"bees live",\
      "prefix":"the","suffix":"in towns","carrel:paragraph":3,"carrel:position":512}}}]}}
      """
    #expect(json.description == expected)
  }

  @Test func `a highlight of an article without an address`() throws {
    let note = Annotation(item: "on prisons/é", title: "", target: .article)
    let json = try WebAnnotations([row(note)]).json().description
    #expect(json.contains(#""motivation":"highlighting""#))
    #expect(json.contains(#""id":"carrel:kropotkin/on%20prisons%2F%C3%A9""#))
    #expect(!json.contains("body") && !json.contains("selector"))
  }

  @Test func `random notes are equal after the way there and back`() throws {
    var random = SystemRandomNumberGenerator()
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a b/ü", path: "/a")
    let notes = (0..<2000).map { _ in Annotation.random(&random) }
      .filter { $0.anchor?.exact.isEmpty != true }
      .filter { !$0.isHighlight || !$0.tags.isEmpty || $0.anchor != nil }
    try notebook.keep(notes, in: archive)
    let rows = try notebook.annotations(of: AnnotationListing())
    let json = WebAnnotations(rows).json().description
    let read = try read(json)
    #expect(read.faults == [] && read.notes.count == notes.count)
    for (row, note) in zip(rows, read.notes) {
      #expect(note.source.archive == "a b/ü")
      let back = note.annotation(of: note.source.item ?? "", title: "", language: nil)
      #expect(back == row.annotation)
    }
  }

  @Test func `what Hypothesis exports is read`() throws {
    let read = try read(
      """
      {"export_date": "2026-01-02", "client_version": "1", "annotations": [{
        "id": "aBc_12-x", "created": "2026-01-02T03:04:05.678901+00:00",
        "updated": "2026-01-03T00:00:00+01:00", "user": "acct:a@hypothes.is",
        "uri": "https://example.org/a", "text": "A *remark*.", "tags": ["one", "two"],
        "document": {"title": ["A title"]},
        "target": [{"source": "https://example.org/a", "selector": [
          {"type": "RangeSelector", "startOffset": 1},
          {"type": "TextPositionSelector", "start": 5, "end": 9},
          {"type": "TextQuoteSelector", "exact": "bees\\n  live", "prefix": "the ", "suffix": " in"}
        ]}]}]}
      """)
    let note = try #require(read.notes.first)
    #expect(read.faults == [])
    #expect(note.source.address == "https://example.org/a" && note.source.title == "A title")
    #expect(note.annotation.id == "aBc_12-x" && note.annotation.body == "A *remark*.")
    #expect(note.annotation.tags == ["one", "two"])
    #expect(
      note.annotation.anchor
        == TextAnchor(exact: "bees live", prefix: "the", suffix: "in", paragraph: 0))
    #expect(note.annotation.createdAt == Date(timeIntervalSince1970: 1_767_323_045.679))
    #expect(note.annotation.modifiedAt == Date(timeIntervalSince1970: 1_767_394_800))
    let again = try self.read(WebAnnotations([row(note.annotation)]).json().description)
    #expect(again.notes.first?.annotation.id == "aBc_12-x")
  }

  @Test(arguments: [
    (
      #"{"body": "http://example.org/post", "target": "http://example.org/page"}"#,
      "http://example.org/post"
    ),
    (#"{"bodyValue": "Words", "target": "http://example.org/page"}"#, "Words"),
    (
      #"{"body": [{"type": "TextualBody", "value": "<p>One &amp; <b>two</b><p>three", "format": "text/html"}, {"value": "four"}], "target": {"id": "x:y"}}"#,
      "One & two\nthree\n\nfour"
    ),
    (
      #"{"body": {"type": "Choice", "items": [{"value": "a"}, {"value": "b"}]}, "target": "x:y"}"#,
      "a"
    ),
    (
      #"{"body": {"type": "SpecificResource", "source": "http://example.org/v"}, "target": "x:y"}"#,
      "http://example.org/v"
    ),
  ])
  func `bodies of all sorts have words`(_ json: String, _ words: String) throws {
    let read = try read(json)
    #expect(read.notes.map(\.annotation.body) == [words])
    #expect(read.notes.map(\.annotation.target) == [.article])
  }

  @Test func `tags are told by their purpose, or by the motivation`() throws {
    let read = try read(
      """
      [{"motivation": "tagging", "body": {"type": "TextualBody", "value": "a"}, "target": "x:y"},
       {"body": [{"value": "b", "purpose": ["tagging"]}, {"value": "Words"}], "target": "x:y"}]
      """)
    #expect(read.notes.map(\.annotation.tags) == [["a"], ["b"]])
    #expect(read.notes.map(\.annotation.body) == ["", "Words"])
  }

  @Test func `a quotation is found in selectors that refine others`() throws {
    let read = try read(
      """
      {"type": "Annotation", "target": {"source": {"id": "x:y"}, "selector": {"type": "FragmentSelector",
        "value": "p3", "refinedBy": {"type": "Choice", "items": [{"type": "XPathSelector"},
        {"type": "TextQuoteSelector", "exact": "bees"}]}}}}
      """)
    #expect(read.notes.map(\.annotation.quotation) == ["bees"])
  }

  @Test func `what cannot be read is named`() throws {
    let read = try read(
      """
      {"type": "AnnotationPage", "items": [
        7, {"id": "a:1", "body": "x"}, {"id": "a:2", "target": "x:y"},
        {"id": "a:3", "bodyValue": "Words", "target": {"source": "x:y", "selector":
          {"type": "SvgSelector"}}},
        {"id": "a:4", "bodyValue": "Words", "target": ["x:y", "x:z"]}]}
      """)
    #expect(read.notes.map(\.annotation.id) == ["a:3", "a:4"])
    #expect(
      read.faults.map { $0.message.english.string } == [
        "Annotation 1 is left out: it is no JSON object.",
        "Annotation 2 ('a:1') is left out: it does not say what it is on.",
        "Annotation 3 ('a:2') is left out: it has no words, no tag and no quotation.",
        "Annotation 4 ('a:3'): a place by 'SvgSelector' is not understood; it is kept on the whole "
          + "article.",
        "Annotation 5 ('a:4'): it is on 2 things; it is kept on the first.",
      ])
  }

  @Test(arguments: [
    ("", "it is not JSON: "), ("{]", "it is not JSON: "),
    ("{}", "it holds no annotations of the Web Annotation Data Model"),
    ("7", "it holds no annotations of the Web Annotation Data Model"),
    (#"{"format": "carrel-notebook"}"#, "it holds no annotations"),
  ])
  func `a file without annotations is told why`(_ json: String, _ reason: String) throws {
    let error = #expect(throws: NotebookError.self) { try read(json) }
    #expect(error?.description.hasPrefix(reason) == true)
  }

  @Test func `an annotation without an id is the same one when it is read again`() throws {
    let json = #"[{"bodyValue": "Words", "target": "x:y"}]"#
    #expect(try read(json).notes.map(\.annotation.id) == read(json).notes.map(\.annotation.id))
  }
}
