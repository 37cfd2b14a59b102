import Archive
import Citing
import Foundation
import TestSupport
import Testing

/// Every case in every format that programs read.
struct GoldenRecordTests {
  private static let formats = CitationFormat.allCases.filter { $0.recordWriter != nil }

  @Test(arguments: formats)
  func `records are as the format has them`(format: CitationFormat) throws {
    let text = try CitationCase.all.map { item in
      var writer = try #require(format.recordWriter)
      let record = writer.record(item.work).trimmingPrefix { $0.isNewline }
      return "# \(item.name)\n" + record
    }
    try expectGolden(
      text.joined(separator: "\n"),
      in: CitationCase.folder.appending(path: format.rawValue + ".txt"))
  }
}
