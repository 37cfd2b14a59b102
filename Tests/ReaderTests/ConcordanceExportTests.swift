import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

/// The lines of a concordance, written to a file.
struct ConcordanceExportTests {
  /// A reader before the concordance of a query.
  private func concordance(of query: String = "bee") throws -> ReaderHarness {
    let reader = try BeeArchive.reader()
    reader.makeConcordance(of: query)
    return reader
  }

  private func write(_ name: String, _ reader: ReaderHarness) {
    reader.press("w Ctrl-U")
    reader.typeLine(name)
    reader.press("Enter")
    reader.wait { $0.message?.english.string.hasPrefix("Writing ") == false }
  }

  @Test func `lines are written in the order shown, in three forms`() throws {
    let reader = try concordance(of: "\"the bee\"")
    reader.press("w")
    #expect(reader.lastRow == "Write to: concordance-the-bee.csv")
    reader.press("Esc")
    reader.pressAndWait(", 1")
    write("x.csv", reader)
    #expect(reader.lastRow.contains("lines written to 'x.csv'"))
    let csv = try String(contentsOfFile: reader.folder + "/x.csv", encoding: .utf8)
      .split(separator: "\n")
    #expect(csv[0] == "article,paragraph,left,keyword,right")
    #expect(csv.count == 4)
    #expect(csv[1].hasPrefix("meadow,1,\"On a meadow \"\"\",the bee,\"\"\" alone,"))
    #expect(csv[2].hasPrefix("hive,1,\"Every hive has bees, and\",the bees,have zeal."))
    write("~/x.TSV", reader)
    let tsv = try String(contentsOfFile: reader.folder + "/home/x.TSV", encoding: .utf8)
    #expect(tsv.split(separator: "\n").allSatisfy { $0.split(separator: "\t").count == 5 })
    #expect(!tsv.contains("\u{1B}"))
    write("x.json", reader)
    let json = try Data(contentsOf: URL(filePath: reader.folder + "/x.json"))
      .split(separator: 0x0A).map { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }
    #expect(json.map { $0?["keyword"] as? String } == ["the bee", "the bees", "the bee"])
    #expect(json[0]?["paragraph"] as? Int == 1)
  }

  @Test func `only the lines of a count are written where only they are shown`() throws {
    let reader = try concordance()
    reader.pressAndWait("Tab j Enter")
    write("x.csv", reader)
    #expect(reader.lastRow == "2 lines written to 'x.csv'")
  }

  @Test func `no file is overwritten, and the name says the form`() throws {
    let reader = try concordance()
    try Data("mine".utf8).write(to: URL(filePath: reader.folder + "/x.csv"))
    write("x.csv", reader)
    #expect(reader.screen.contains("there is such a file already"))
    #expect(try String(contentsOfFile: reader.folder + "/x.csv", encoding: .utf8) == "mine")
    reader.press("w")
    #expect(reader.lastRow == "Write to: x.csv")
    reader.typeLine(".txt")
    reader.press("Enter")
    #expect(reader.screen.contains("must end in .csv, .tsv or .json"))
    write("nowhere/x.csv", reader)
    #expect(reader.screen.contains("no such file or directory"))
  }
}
