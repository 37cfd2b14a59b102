import Archive
import Hypertext
import Messages
import Screen

/// An article as a part of a file of CommonMark.
struct MarkdownChapter {
  private let exported: ExportedArticle
  private let publication: Publication
  private let links: ChapterLinks
  private let level: Int
  private let anchor: String?

  /// The part of an article.
  ///
  /// - Parameters:
  ///   - level: The level of its title.
  ///   - anchor: The id of its title; nil where nothing leads there.
  init(
    _ exported: ExportedArticle, of publication: Publication, _ links: ChapterLinks, level: Int,
    anchor: String?
  ) {
    self.exported = exported
    self.publication = publication
    self.links = links
    self.level = level
    self.anchor = anchor
  }

  /// Its blocks, which blank lines part; some may be empty.
  var blocks: [String] { [title, byline, notice, remark] + facts + text + references + source }

  private var title: String {
    let mark = anchor.map { "<a id=\"\($0)\"></a>" } ?? ""
    return String(repeating: "#", count: level) + " " + mark
      + MarkdownText.escaped(exported.shownTitle, isHeading: true)
  }

  private var byline: String {
    let day = exported.article.datePublished.map { DayText(publication.language).text($0) }
    return MarkdownText.escaped(
      [exported.byline.nonBlank, day].compactMap(\.self).joined(separator: " · "))
  }

  private var notice: String {
    exported.notice.map { "**" + MarkdownText.escaped(publication.words($0)) + "**" } ?? ""
  }

  private var remark: String { MarkdownText.escaped(exported.remark) }

  private var facts: [String] {
    if exported.passage != nil { return [] }
    let rows = ArticleFacts(exported.article, in: publication.language, links).rows
    let lines = rows.map { row in
      let entries = row.entries.map { entry in
        let text = MarkdownText.escaped(entry.text)
        return entry.address.map { "[\(text)](<\($0)>)" } ?? text
      }
      let label = MarkdownText.escaped(publication.words(row.label))
      return "- " + label + ": " + entries.joined(separator: "; ")
    }
    return [lines.joined(separator: "\n")]
  }

  private var text: [String] {
    var writer = MarkdownDocument(
      exported.document, links, topLevel: level + 1, notesTitle: publication.words(.notes))
    guard let passage = exported.passage else { return [writer.written().withoutEnd] }
    return [
      writer.written(passage).withoutEnd, exported.paragraph.map { "¶ \($0)" } ?? "",
    ]
  }

  private var references: [String] {
    if exported.passage != nil { return [] }
    let works = CitedWorks(of: exported.article, in: publication.style).entries
    if works.isEmpty { return [] }
    let entries = works.map { work in
      let id = work.id.map { "<a id=\"\(links.prefix + PageAnchor.reference($0))\"></a>" }
      return "- " + (id ?? "") + work.text.asCommonMark
    }
    return [
      MarkdownText.heading(level + 1, publication.words(.references)),
      entries.joined(separator: "\n"),
    ]
  }

  private var source: [String] {
    var parts = [publication.source.title]
    if let version = publication.source.version {
      parts.append(publication.words(.exportVersion(SafeText(version, as: .field))))
    }
    if let address = exported.address { parts.append(address.shown) }
    parts.append(publication.words(.exportAccessed(publication.accessedText)))
    let label = publication.words(.exportSource)
    let note = MarkdownText.escaped(label + ": " + parts.joined(separator: ", "))
    let license = exported.article.license ?? publication.source.license
    return [note, license.map(publication.markdown) ?? ""]
  }
}

extension String {
  /// The text without the line feed at its end.
  fileprivate var withoutEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
