import Foundation

// Changes of an archive that was generated. Another file takes the place of a page's link: the page
// that is kept stays as it was.
extension GeneratedArchive {
  /// Another one of the same pages.
  func linked(to folder: String) throws -> GeneratedArchive {
    try FileManager.default.linkItem(atPath: self.folder, toPath: folder)
    return GeneratedArchive(
      count: count, folder: folder, text: text, textBytes: textBytes, catalogs: catalogs)
  }

  /// The bytes of all its pages.
  func bytes() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return sum + (attributes[.size] as? Int ?? 0)
    }
  }

  /// Revises every article of a page in the middle of the archive.
  func revisePage() throws {
    try change(page(count / 2000)) { text in
      text.replacing(Self.content, with: Self.content + "<p>Revised.</p>")
    }
  }

  /// Revises the first article of a numbered page: its title and its text begin with words.
  func reviseArticle(ofPage number: Int, _ words: String) throws {
    try change(page(number)) { text in
      guard let items = text.range(of: "\"items\": ["),
        let title = text.range(of: "\"title\": \"", range: items.upperBound..<text.endIndex),
        let content = text.range(of: Self.content, range: title.upperBound..<text.endIndex)
      else { throw CocoaError(.fileReadCorruptFile) }
      let parts: [Substring] = [
        text[..<title.upperBound], "\(words): ",
        text[title.upperBound..<content.upperBound], "<p>\(words).</p>",
        text[content.upperBound...],
      ]
      return parts.joined()
    }
  }

  /// Adds articles before all others.
  func addArticles(_ titles: [String]) throws {
    try change("archive.json") { text in
      let items = titles.map { title in
        """
        {"id": "https://example.org/new/\(title)", "title": "\(title)", \
        "content_html": "<p>\(title).</p>", "date_published": "2026-11-01T00:00:00Z"},

        """
      }
      return text.replacing("\"items\": [\n", with: "\"items\": [\n" + items.joined())
    }
  }

  private static let content = "\"content_html\": \""

  private func page(_ number: Int) -> String { String(format: "page-%04d.json", number) }

  private func change(_ name: String, _ changed: (String) throws -> String) throws {
    let page = URL(filePath: folder).appending(path: name)
    let text = try String(contentsOf: page, encoding: .utf8)
    try Data(try changed(text).utf8).write(to: page, options: .atomic)
  }
}
