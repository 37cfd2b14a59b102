import Archive
import Checking
import Foundation
import TestSupport
import Testing

/// The invalid feeds of a validator of JSON Feed by others.
struct SharedSuiteTests {
  private static let folder = "suites/jsonfeed/danmactough-jsonfeed-schema-validator"

  private static let expected = [
    "invalid-home-page-url-format.json": "relative-url",
    "invalid-incorrect-version.json": "unknown-version",
    "invalid-missing-item-content.json": "no-content",
    "invalid-missing-item-id.json": "no-id",
    "invalid-missing-title.json": "missing-member",
    "invalid-missing-version.json": "missing-member",
  ]

  @Test func `what is invalid is found, and repaired`() throws {
    let files = sharedFiles(in: Self.folder, "json")
    for file in files {
      let name = file.lastPathComponent
      if name == "invalid-missing-items.json" {
        let location = try ArchiveLocation(path: file.path)
        #expect(throws: ArchiveError.self) { try ArchiveChecker().check(location) }
        continue
      }
      let location = try ArchiveLocation(path: file.path)
      let findings = try ArchiveChecker().check(location).findings.filter { $0.severity > .note }
      #expect(findings.map(\.code) == [Self.expected[name]].compactMap(\.self), "\(name)")
      #expect(try Repaired(location, isFolder: false).errors() == [], "\(name)")
    }
  }
}
