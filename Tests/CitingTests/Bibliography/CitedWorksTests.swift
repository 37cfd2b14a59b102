import Archive
import Testing

@testable import Citing

struct CitedWorksTests {
  private func reference(_ csl: String) throws -> Reference {
    Reference(csl: try #require(try JSON(parsing: Array(csl.utf8)).object))
  }

  private static let mutualAid = """
    "title": "Mutual Aid", "author": [{"family": "Kropotkin", "given": "Peter"}],
    "issued": {"date-parts": [[1902]]}
    """

  @Test func `the same work, cited by several, is one, by its fullest entry`() throws {
    var works = CitedWorks()
    works.add([try reference("{\"id\": \"1\", \(Self.mutualAid)}")], citedBy: "a")
    works.add(
      [try reference("{\"id\": \"k\", \(Self.mutualAid), \"publisher\": \"Heinemann\"}")],
      citedBy: "b")
    works.add(
      [
        try reference("{\"id\": \"k\", \(Self.mutualAid)}"),
        try reference("{\"id\": \"again\", \(Self.mutualAid)}"),
      ], citedBy: "c")
    let sorted = Array(works.sorted)
    #expect(works.count == 1 && sorted.map(\.articles) == [["a", "b", "c"]])
    #expect(sorted[0].work.publisher == "Heinemann")
  }

  @Test func `an entry with both joins one known by its DOI and one by its title`() throws {
    var works = CitedWorks()
    works.add([try reference(#"{"id": "1", "DOI": "10.1/A"}"#)], citedBy: "a")
    works.add([try reference("{\"id\": \"2\", \(Self.mutualAid)}")], citedBy: "b")
    #expect(works.count == 2)
    works.add(
      [try reference("{\"id\": \"3\", \"DOI\": \"10.1/a\", \(Self.mutualAid)}")], citedBy: "c")
    #expect(Array(works.sorted).map(\.articles) == [["a", "b", "c"]])
  }

  @Test func `two DOIs are two works, whatever they are called`() throws {
    var works = CitedWorks()
    for (doi, article) in [("10.1/a", "a"), ("10.1/b", "b"), ("10.1/a", "c")] {
      works.add(
        [try reference("{\"id\": \"1\", \"DOI\": \"\(doi)\", \(Self.mutualAid)}")], citedBy: article
      )
    }
    #expect(Set(Array(works.sorted).map(\.articles)) == [["a", "c"], ["b"]])
  }

  @Test func `works are sorted as in a bibliography`() throws {
    var works = CitedWorks()
    for (index, csl) in [
      #"{"title": "Z", "author": [{"family": "Żaba"}]}"#,
      #"{"title": "The Alarm"}"#,
      #"{"title": "B", "author": [{"family": "Ortiz", "given": "A."}], "issued": {"date-parts": [[1990]]}}"#,
      #"{"title": "A", "author": [{"family": "Ortiz", "given": "A."}]}"#,
      #"{"title": "C", "author": [{"family": "ortiz", "given": "A."}], "issued": {"date-parts": [[1980]]}}"#,
      #"{"title": "D", "author": [{"literal": "Élan vital"}]}"#,
    ].enumerated() {
      works.add([try reference(csl)], citedBy: "\(index)")
    }
    #expect(
      Array(works.sorted).map { $0.work.title?.plain } == ["The Alarm", "D", "C", "B", "A", "Z"])
  }

  @Test func `in whatever order articles come, works and keys are the same`() throws {
    let entries = try [
      "{\"id\": \"1\", \(Self.mutualAid), \"publisher\": \"A\"}",
      "{\"id\": \"2\", \(Self.mutualAid), \"publisher\": \"B\"}",
      "{\"id\": \"3\", \(Self.mutualAid)}",
    ].map(reference)
    var (forward, backward) = (CitedWorks(), CitedWorks())
    for entry in entries { forward.add([entry], citedBy: "x") }
    for entry in entries.reversed() { backward.add([entry], citedBy: "x") }
    #expect(Array(forward.sorted).map(\.work) == Array(backward.sorted).map(\.work))
    #expect(Array(forward.sorted).map(\.key) == Array(backward.sorted).map(\.key))
  }
}
