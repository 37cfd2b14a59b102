import Archive
import Testing

@testable import Citing

struct WorkIdentityTests {
  private func names(_ csl: String) throws -> [String] {
    let object = try #require(try JSON(parsing: Array(csl.utf8)).object)
    return WorkIdentity(Work(csl: object, id: "1")).names
  }

  @Test(arguments: [
    (#"{"DOI": "https://doi.org/10.1/ABC"}"#, #"{"DOI": "10.1/abc"}"#),
    (#"{"ISBN": "0-8070-0067-6"}"#, #"{"ISBN": "978-0-8070-0067-0"}"#),
    (#"{"URL": "http://www.Example.org/a/"}"#, #"{"URL": "https://example.org/a#b"}"#),
    (
      #"{"title": "L’Entr’aide", "author": [{"family": "Kropotkine"}], "issued": {"date-parts": [[1906]]}}"#,
      #"{"title": "L'ENTR'AIDE.", "author": [{"family": "kropotkine", "given": "Pierre"}], "issued": {"date-parts": [[1906, 5]]}}"#
    ),
  ])
  func `entries are of one work`(one: String, other: String) throws {
    let (one, other) = (try names(one), try names(other))
    #expect(!one.isEmpty && Set(one) == Set(other), "\(one) \(other)")
  }

  @Test func `chapters of a book are several works`() throws {
    let one = try names(#"{"type": "chapter", "ISBN": "9781849351447", "title": "One"}"#)
    let two = try names(#"{"type": "chapter", "ISBN": "9781849351447", "title": "Two"}"#)
    #expect(Set(one).isDisjoint(with: two))
  }

  @Test func `an entry of which only a title is known is like no other`() throws {
    #expect(try names(#"{"title": "Letters"}"#).isEmpty)
  }
}
