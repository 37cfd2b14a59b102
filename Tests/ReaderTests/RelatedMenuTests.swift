import Screen
import TestSupport
import Testing

@testable import Reader

struct RelatedMenuTests {
  private func reader(_ id: String) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.open(id)
    reader.press("r")
    reader.wait { $0.message != .lookingForRelated }
    return reader
  }

  @Test func `r lists what links here, Enter opens it, and H comes back`() throws {
    let reader = try reader("prisons")
    #expect(reader.rows[0] == "Related to “On Prisons”")
    #expect(reader.rows[1] == " Linking here")
    #expect(reader.rows[2].hasPrefix(">  The Free Commune"))
    reader.press("Enter")
    #expect(reader.rows[0].contains("The Free Commune"))
    reader.press("H")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `an article without relations says so`() throws {
    let reader = try reader("book")
    #expect(reader.lastRow.hasPrefix("No article is joined to this one"))
  }
}
