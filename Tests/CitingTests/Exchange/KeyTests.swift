import Archive
import Testing

@testable import Citing

struct KeyTests {
  private func key(_ csl: String) throws -> String {
    let object = try #require(try JSON(parsing: Array(csl.utf8)).object)
    return CitationKey(Work(csl: object, id: object["id"]?.string ?? "1")).text
  }

  private static let mutualAid = """
    "author": [{"family": "Kropotkin", "given": "Peter"}], "issued": {"date-parts": [[1902]]},
    "title": "Mutual Aid: A Factor of Evolution", "type": "book"
    """

  @Test func `a work has one key under whatever id it is cited`() throws {
    let key = try key("{\"id\": \"kropotkin-1902\", \(Self.mutualAid)}")
    #expect(key.hasPrefix("kropotkin1902mutual-"))
    #expect(try self.key("{\"id\": \"7\", \(Self.mutualAid), \"publisher\": \"Heinemann\"}") == key)
    #expect(try self.key("{\"id\": \"7\", \(Self.mutualAid), \"volume\": \"2\"}") != key)
  }

  @Test func `an article's key ends in its id where that is fit for one`() {
    let keys = ExchangeCases.archived.map { CitationKey($0).text }
    #expect(keys[0] == "reclus1882-free-commune")
    #expect(keys[1].hasPrefix("honey2021bees-"))
  }

  @Test(arguments: [
    (#"{"author": [{"literal": "Взаимопомощь"}], "title": "Эхо Ляхов"}"#, "vzaimopomoshchndekho-"),
    (
      #"{"title": "The What and the Commune", "issued": {"date-parts": [[-44]]}}"#,
      "anonbc44commune-"
    ),
    (#"{"type": "map"}"#, "anonndmap-"),
    (#"{"title": "麺麭の略取"}"#, "anonnddocument-"),
    (
      #"{"author": [{"family": "Gogh", "given": "V.", "non-dropping-particle": "van"}]}"#,
      "vangoghnddocument-"
    ),
  ])
  func `a key is made of what is known`(csl: String, beginning: String) throws {
    let key = try key(csl)
    #expect(key.hasPrefix(beginning), "\(key)")
    #expect(key.utf8.count == beginning.utf8.count + 5)
  }

  @Test func `no two entries of a file have one key, and it is the same for the same work`() throws
  {
    let works = try ExchangeCases.works()
    var register = KeyRegister()
    let keys = works.map { register.key(of: $0) }
    #expect(Set(keys).count == keys.count)
    #expect(keys == works.map { CitationKey($0).text })
    var backwards = KeyRegister()
    #expect(works.reversed().map { backwards.key(of: $0) }.reversed() == keys)
    let again = works.map { register.key(of: $0) }
    #expect(Set(keys + again).count == 2 * keys.count)
  }

  @Test func `keys have small letters, digits and hyphens`() throws {
    for work in try ExchangeCases.works() {
      let key = CitationKey(work).text
      #expect(key.contains(/^[a-z0-9-]+$/), "\(key)")
    }
  }
}
