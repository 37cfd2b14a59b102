import TestSupport
import Testing

@testable import Catalog

struct SpellingSuggestionTests {
  private func correction(_ query: String) throws -> String? {
    let items = [
      item("0", title: "Mutual aid", html: "<p>Of mutual aid among communes.</p>"),
      item("1", title: "Élisée Reclus", html: "<p>He and Kropotkin wrote on communes.</p>"),
      item("2", title: "Capitalism", html: "<p>On capitalism, and Communards.</p>"),
    ]
    let archive = try TemporaryArchive(items: items)
    return try archive.catalog().correction(of: SearchQuery(query))
  }

  @Test(arguments: [
    ("mutuel aid", "mutual aid"), ("mutaul", "mutual"), ("kroptkin", "Kropotkin"),
    ("captalism", "capitalism"), ("elisse", "Élisée"), ("title:comunes", "title:communes"),
    ("\"mutuel aid\" -war", "\"mutual aid\" -war"), ("nutual", nil), ("umtual", "mutual"),
    ("ommunes", nil), ("rkopotkin", "Kropotkin"), ("mutual", nil), ("zeppelin", nil), ("1902", nil),
    ("mutuel zeppelin", "mutual zeppelin"), ("mutue*", nil), ("", nil),
    ("mutuel)", nil),
    ("communards", nil),
  ])
  func `misspelled words are corrected by those of the archive`(
    _ query: String, _ expected: String?
  ) throws {
    #expect(try correction(query) == expected)
  }

  @Test(arguments: [
    ("aid", "aid", 0), ("aid", "aids", 1), ("aid", "ad", 1), ("aid", "adi", 1), ("aid", "air", 1),
    ("mutual", "mtuaal", 2), ("aid", "war", nil), ("", "aid", nil), ("", "a", 1),
  ])
  func `errors between two words are counted`(
    _ left: String, _ right: String, _ expected: Int?
  ) {
    #expect(EditDistance.between(Array(left), Array(right), atMost: 2) == expected)
    #expect(EditDistance.between(Array(right), Array(left), atMost: 2) == expected)
  }
}
