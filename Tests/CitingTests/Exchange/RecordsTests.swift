import Archive
import Foundation
import TestSupport
import Testing

@testable import Citing

struct RecordsTests {
  @Test(arguments: [CitationFormat.bibtex, .biblatex, .ris, .cslJSON])
  func `works are written as they were checked to be`(format: CitationFormat) throws {
    let text = ExchangeCases.text(of: try ExchangeCases.hardWorks(), as: format)
    try expectGolden(String(text.dropLast()), in: ExchangeCases.file(format))
  }

  @Test func `styles of prose have no records`() {
    #expect(CitationFormat.allCases.filter { $0.recordWriter == nil }.count == 4)
  }

  @Test(arguments: [CitationFormat.bibtex, .biblatex])
  func `braces are balanced whatever stands in a work`(format: CitationFormat) throws {
    let text = ExchangeCases.text(of: try ExchangeCases.works(), as: format)
    for entry in text.split(separator: "\n\n") {
      var depth = 0
      for character in entry {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0, "\(entry)")
    }
  }

  @Test func `a record of RIS cannot be ended by what stands in it`() throws {
    let works = try ExchangeCases.works()
    let text = ExchangeCases.text(of: works, as: .ris)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("ER  - ") } == works.count)
    #expect(lines.count { $0.hasPrefix("TY  - ") } == works.count)
    for line in lines where !line.isEmpty {
      #expect(line.contains(/^[A-Z][A-Z0-9] {2}-[ ]/), "\(line)")
    }
  }

  @Test func `CSL-JSON comes back as it went`() throws {
    for entry in try ExchangeCases.entries() {
      let id = entry["id"]?.string ?? ""
      let written = Work(csl: entry, id: id).csl
      #expect(Self.sorted(written) == Self.sorted(Self.normalized(entry)), "\(id)")
    }
  }

  @Test func `what is written is read as the same work`() throws {
    for work in try ExchangeCases.works() {
      var again = Work(csl: work.csl, id: work.id)
      #expect(again.csl == work.csl, "\(work.id)")
      // The licence has come into `custom`; who did what is sorted by role.
      again.license = work.license
      #expect(again.title == work.title && again.issued == work.issued, "\(work.id)")
    }
  }

  /// An entry as it is written after it was read: a type that CSL has not is a document, a name of one
  /// part is one, a season is a number.
  private static func normalized(_ entry: JSONObject) -> JSONObject {
    var entry = entry
    if Work.Kind(rawValue: entry["type"]?.string ?? "") == nil {
      entry["type"] = .string("document")
    }
    for role in Contributor.Role.allCases {
      guard let names = entry[role.rawValue]?.array else { continue }
      entry[role.rawValue] = .array(
        names.map { name in
          guard let members = name.object?.members, members.count == 1 else { return name }
          return .object(["literal": members[0].value])
        })
    }
    if var date = entry["issued"]?.object, let season = date["season"]?.stringOrNumber {
      date["season"] = .number(season)
      entry["issued"] = .object(date)
    }
    return entry
  }

  /// An object in the order of its names.
  private static func sorted(_ object: JSONObject) -> JSONObject {
    JSONObject(object.members.sorted { $0.name < $1.name })
  }
}
