import Archive
import Checking
import Foundation
import TestSupport

/// An archive in which nothing is found, and which tests spoil in one place.
struct CleanArchive {
  /// The members of the feed, each as JSON, by their names.
  var head = [
    "version": #""https://jsonfeed.org/version/1.1""#, "title": #""Test""#, "language": #""en""#,
    "home_page_url": #""https://e.org/""#, "_carrel": Self.carrel(),
  ]
  /// The items, each as JSON.
  var items = [Self.item("a"), Self.item("b"), Self.item("c")]
  /// Further files of the folder, by their names.
  var files: [String: String] = [:]

  /// The feed's extension: a licence, one category, and further members.
  static func carrel(_ more: String = "") -> String {
    #"{"license": {"spdx": "CC0-1.0"}, "categories": [{"id": "essays", "title": "Essays"}]\#(more)}"#
  }

  /// An item of its own address; `more` are further members, each after a comma, and `own` those of
  /// its extension.
  static func item(
    _ id: String, html: String = "<p>Text.</p>", _ more: String = "", own: String = ""
  ) -> String {
    let content = JSON.string(html).description
    let url = "https://e.org/a/\(id)"
    return #"{"id": "\#(id)", "url": "\#(url)", "content_html": \#(content), "tags": ["essays"]"#
      + #"\#(more), "_carrel": {"category": "essays"\#(own)}}"#
  }

  /// The text of its first page.
  var page: String {
    let members = head.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value),\n" }
    return "{" + members.joined() + "\"items\": [\n" + items.joined(separator: ",\n") + "\n]}\n"
  }

  /// Writes it into a folder of its own; `spoil` changes the text of its first page.
  func write(_ spoil: (String) -> String = { $0 }) throws -> TemporaryArchive {
    try TemporaryArchive(files.merging(["archive.json": spoil(page)]) { $1 })
  }

  /// What a check finds in it, by the codes.
  func codes(deep: Bool = true) throws -> [String] {
    let archive = try write()
    let options = CheckOptions(isDeep: deep)
    return try ArchiveChecker(options).check(archive.location).findings.map(\.code)
  }
}
