import Archive
import Citing
import Hypertext
import Messages
import Screen

/// Writes a publication as one file of CommonMark.
struct MarkdownWriter: PublicationWriter {
  private let publication: Publication
  private let give: ([UInt8]) throws -> Void
  private var credits: Credits
  private var count = 0

  /// Begins a file.
  init(_ publication: Publication, _ give: @escaping ([UInt8]) throws -> Void) throws {
    self.publication = publication
    self.give = give
    credits = Credits(of: publication)
    if publication.isSingle { return }
    let titles = publication.titles.enumerated().map { index, title in
      "\(index + 1). [\(MarkdownText.escaped(title))](#article-\(index + 1))"
    }
    try self.give(blocks: [
      MarkdownText.heading(1, publication.shownTitle),
      MarkdownText.heading(2, publication.words(.contents)), titles.joined(separator: "\n"),
    ])
  }

  mutating func add(_ article: ExportedArticle) throws {
    count += 1
    let anchor = publication.isSingle ? nil : "article-\(count)"
    let prefix = publication.isSingle ? "" : "a\(count)-"
    let chapter = MarkdownChapter(
      article, of: publication, ChapterLinks(article, prefix: prefix),
      level: publication.isSingle ? 1 : 2, anchor: anchor)
    credits.add(article)
    try give(blocks: chapter.blocks)
  }

  mutating func finish() throws {
    let sources = credits.sources.map { source in
      let license = source.license.map { "\\\n  " + publication.markdown(of: $0) } ?? ""
      return "- " + source.text.asCommonMark + license
    }
    var blocks = [
      MarkdownText.heading(2, publication.words(.exportSources)), sources.joined(separator: "\n"),
    ]
    let works = credits.bibliography.entries
    if !publication.isSingle, !works.isEmpty {
      blocks.append(MarkdownText.heading(2, publication.words(.bibliography)))
      blocks.append(works.map { "- " + $0.text.asCommonMark }.joined(separator: "\n"))
    }
    try give(blocks: blocks)
  }

  private func give(blocks: [String]) throws {
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n\n"
    try give(Array(text.utf8))
  }
}

extension Publication {
  /// A licence in a line of CommonMark.
  func markdown(of license: License) -> String {
    let facts = [license.attribution, license.spdx, license.url].compactMap(\.self)
    return MarkdownText.escaped(words(.license) + ": " + facts.joined(separator: " · "))
  }
}

extension MarkedText {
  /// The text in CommonMark, marked by HTML's elements, which mean the same beside any sign.
  var asCommonMark: String {
    runs.enumerated().map { index, run in
      var words = MarkdownText()
      // What is no beginning of a line needs no escapes of one.
      if index > 0 { words.markup("\u{0}") }
      words.text(run.text.replacing("\n", with: " "))
      let plain = words.string.replacing("\u{0}", with: "")
      let inside = run.style.elementNames.reduce(plain) { "<\($1)>" + $0 + "</\($1)>" }
      guard let address = run.link.flatMap(WebLink.address) else { return inside }
      return "[\(inside)](<\(address)>)"
    }.joined()
  }
}

extension MarkedText.Style {
  /// The elements of HTML that set text so, the innermost first.
  fileprivate var elementNames: [String] {
    let all: [(MarkedText.Style, String)] = [
      (.italic, "i"), (.bold, "b"), (.superscript, "sup"), (.subscripted, "sub"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
