import Hypertext
import Markup

/// What a book's table of contents is made of: its chapters with their headings and printed pages.
struct BookContents {
  /// A heading of a chapter.
  struct Heading {
    let level: Int
    let title: String
    let id: String
  }

  /// A chapter.
  struct Chapter {
    let title: String
    let path: String
    let headings: [Heading]
    /// The pages of the printed source that begin in it, by their ids.
    let pages: [(label: String, id: String)]
  }

  /// The chapters in their order.
  private(set) var chapters: [Chapter] = []

  /// Takes a chapter.
  mutating func add(_ exported: ExportedArticle, path: String) {
    let document = exported.document
    let isWhole = exported.passage == nil
    let headings = isWhole ? document.headings.enumerated().compactMap(Self.heading) : []
    let pages = isWhole ? TextMark.pages(of: document) : []
    chapters.append(
      Chapter(
        title: exported.shownTitle, path: path, headings: headings,
        pages: pages.compactMap { mark in
          mark.page?.shownOnLine.nonBlank.map { (label: $0, id: mark.id) }
        }))
  }

  private static func heading(_ index: Int, _ heading: Markup.Heading) -> Heading? {
    heading.title.shownOnLine.nonBlank.map {
      Heading(level: heading.level, title: $0, id: PageAnchor.heading(index + 1))
    }
  }

  /// Whether any page of a printed source is known.
  var hasPages: Bool { chapters.contains { !$0.pages.isEmpty } }
}
