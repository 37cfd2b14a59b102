import Archive
import Checking
import Foundation
import TestSupport
import Testing

/// Every code has an archive in which just that is found, and stands in the documentation.
struct CodesTests {
  /// Codes that no file alone can show: a disk that fails; and those of the catalog and of the
  /// manifest, which have tests of their own.
  private static let others: Set = [
    "read-failed", "catalog-outdated", "catalog-damaged", "catalog-differs", "manifest-unreadable",
    "manifest-of-another", "manifest-expired", "unlisted-page", "missing-file", "file-size",
    "file-differs", "signature-missing", "signature-key-unknown", "signature-wrong",
    "manifest-gone", "signature-gone", "signature-of-other",
  ]

  @Test func `in a clean archive nothing is found`() throws {
    #expect(try CleanArchive().codes() == [])
    #expect(try CleanArchive().codes(deep: false) == [])
  }

  @Test(arguments: Spoiling.all.keys.sorted())
  func `what is spoiled is found, and nothing else`(name: String) throws {
    let codes = name.split(separator: "+").map(String.init)
    let archive = Spoiling.archive(name)
    let found = try archive.codes()
    #expect(Set(found) == Set(codes))
    #expect(found.count { $0 == codes[0] } == 1)
  }

  @Test func `every code can be shown`() {
    let shown = Spoiling.all.keys.compactMap { $0.split(separator: "+").first.map(String.init) }
    let codes = Finding.codes.map(\.code)
    #expect(Set(shown).union(Self.others) == Set(codes))
    #expect(Set(codes).count == codes.count)
  }

  @Test func `the documentation has every code with its severity`() throws {
    let folder = URL(filePath: BuiltProgram.sample).deletingLastPathComponent()
    let page = try text(of: folder.appending(path: "Documentation/Checking.md"))
    let rows = page.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
      guard line.hasPrefix("| `"), cells.count >= 3, Severity(rawValue: cells[1]) != nil else {
        return nil
      }
      return cells[0] + " " + cells[1]
    }
    #expect(rows.sorted() == Finding.codes.map { "\($0.code) \($0.severity.rawValue)" }.sorted())
  }

  @Test(arguments: Spoiling.all.keys.sorted().filter { !$0.contains("given-up") })
  func `every finding has a place, words and advice`(name: String) throws {
    let archive = Spoiling.archive(name)
    let folder = try archive.write()
    let report = try ArchiveChecker(CheckOptions(isDeep: true)).check(folder.location)
    for finding in report.findings {
      #expect(!finding.clause.english.isEmpty && !finding.advice.english.isEmpty)
      #expect(finding.description.hasSuffix("[\(finding.code)]"))
      #expect(FileManager.default.fileExists(atPath: folder.folder + "/" + finding.file))
      #expect(finding.pointer.isEmpty || finding.pointer.hasPrefix("/"))
    }
  }
}
