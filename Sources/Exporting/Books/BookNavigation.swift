import Hypertext

/// The page of a book that leads to all others: contents, and the pages of the printed source.
struct BookNavigation {
  private let contents: BookContents
  private let publication: Publication
  /// Pages after the chapters, by their titles.
  private let back: [(title: String, path: String)]

  init(
    _ contents: BookContents, of publication: Publication, back: [(title: String, path: String)]
  ) {
    self.contents = contents
    self.publication = publication
    self.back = back
  }

  /// The page.
  var bytes: [UInt8] {
    let title = publication.words(.contents)
    return BookPage.bytes(title: title, language: publication.language.code, type: "frontmatter") {
      html in
      html.open("nav", ("epub:type", "toc"), ("role", "doc-toc"))
      html.markup("\n")
      html.heading(1, title)
      html.markup("<ol>\n")
      for chapter in contents.chapters { write(chapter, &html) }
      for page in back {
        item(page.title, page.path, &html)
        html.markup("</li>\n")
      }
      html.markup("</ol>\n</nav>\n")
      writePages(&html)
    }
  }

  private func item(_ title: String, _ address: String, _ html: inout HTMLWriter) {
    html.markup("<li>")
    html.element("a", title, ("href", address))
  }

  /// Writes a chapter with its headings, each below the last one that is of a higher level.
  private func write(_ chapter: BookContents.Chapter, _ html: inout HTMLWriter) {
    item(chapter.title, chapter.path, &html)
    var open: [Int] = []
    for heading in chapter.headings {
      if let level = open.last, level < heading.level {
        html.markup("\n<ol>\n")
        open.append(heading.level)
      } else if open.isEmpty {
        html.markup("\n<ol>\n")
        open.append(heading.level)
      } else {
        html.markup("</li>\n")
        while open.count > 1, open[open.count - 2] >= heading.level {
          html.markup("</ol>\n</li>\n")
          open.removeLast()
        }
        open[open.count - 1] = heading.level
      }
      item(heading.title, chapter.path + "#" + heading.id, &html)
    }
    for _ in open { html.markup("</li>\n</ol>\n") }
    html.markup("</li>\n")
  }

  private func writePages(_ html: inout HTMLWriter) {
    guard contents.hasPages else { return }
    html.open("nav", ("epub:type", "page-list"), ("role", "doc-pagelist"), ("hidden", "hidden"))
    html.markup("\n")
    html.heading(2, publication.words(.printedPages))
    html.markup("<ol>\n")
    for chapter in contents.chapters {
      for page in chapter.pages {
        item(page.label, chapter.path + "#" + page.id, &html)
        html.markup("</li>\n")
      }
    }
    html.markup("</ol>\n</nav>\n")
  }
}
