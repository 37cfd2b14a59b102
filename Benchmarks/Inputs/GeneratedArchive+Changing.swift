import Foundation

extension GeneratedArchive {
  /// Articles on a page.
  private static let pageSize = 1000

  /// Adds articles before the newest; those of one round differ from those of another.
  func addArticles(_ number: Int, round: Int) throws {
    let items = (0..<number).map { index in
      """
      {"id": "new-\(round)-\(index)", "title": "New \(round) \(index)", \
      "date_published": "2026-12-0\(round + 1)T00:00:0\(index % 10)Z", \
      "content_html": "<p>New words, \(round) and \(index).</p>"},
      """
    }
    try change("archive.json", after: "\"items\"") { "\($0)\n" + items.joined() }
  }

  /// Revises an article on each of some pages all over the archive.
  func reviseArticles(_ number: Int, round: Int) throws {
    for index in 0..<number {
      let page = 1 + index * (count / Self.pageSize) / number
      try change(String(format: "page-%04d.json", page), after: "\"content_html\"") {
        $0 + "<p>Revised \(round).</p>"
      }
    }
  }

  /// Changes a page behind a member's name and the bracket or quotation mark by which its value begins.
  private func change(
    _ page: String, after member: String, _ change: (String) -> String
  ) throws {
    let file = URL(filePath: folder).appending(path: page)
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let name = text.range(of: member),
      let value = text[name.upperBound...].firstIndex(where: { $0 == "[" || $0 == "\"" })
    else { throw CocoaError(.fileReadCorruptFile) }
    let place = name.lowerBound..<text.index(after: value)
    let changed = text.replacingCharacters(in: place, with: change(String(text[place])))
    // Another file takes the place of the link: the page that is kept stays as it was.
    try Data(changed.utf8).write(to: file, options: .atomic)
  }
}
