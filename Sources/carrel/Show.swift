import Archive
import ArgumentParser
import Catalog
import Citing
import Foundation
import Markup
import Messages
import Reader
import Screen
import Typesetting

extension Carrel {
  /// `carrel show`: an article as plain text, or as JSON.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", _superCommandName: "carrel",
      abstract: "Write an article as plain text.",
      discussion: """
        EXAMPLES
          carrel show free-commune
          carrel show free-commune --width 60 | lpr
          carrel show free-commune --outline
          carrel show free-commune --json | jq -r .content_html
        """)

    @Argument(help: "The article's id, its URL, or a 'carrel:' link to it.")
    var id: String

    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var text: TextOptions

    @Option(
      help: ArgumentHelp(
        "The style of the bibliography; that of the configuration, else chicago.",
        valueName: "name"))
    var citationStyle: CitationFormat?

    @Flag(help: "Write the item as it stands in the archive, on one line.")
    var json = false

    func validate() throws {
      if let citationStyle, citationStyle.style == nil {
        let names = CitationFormat.proseStyles.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'--citation-style' takes \(names).")
      }
    }

    func run() throws {
      try Failure.reporting {
        let linked = try LinkedArticle(id, archive)
        let desk = try Desk(linked.location)
        let found = try desk.withCatalog(upTo: .list) { catalog in
          try catalog.row(ofItem: linked.item) ?? catalog.row(ofLink: linked.item)
        }
        guard let row = found else {
          throw Failure.nothingFound(.articleUnknown(linked.item, in: desk.location.headPath))
        }
        let output = Output()
        if json {
          let place = row.location
          let item = try desk.location.item(
            page: place.page, offset: place.offset, length: place.length)
          try output.json(.object(item.source))
        } else {
          try write(row, of: desk, to: output)
        }
        try output.finish()
      }
    }

    private func write(_ row: ArticleRow, of desk: Desk, to output: Output) throws {
      let article = try desk.catalog.article(row)
      let category = try desk.catalog.categories().first { $0.id == row.category }.map { category in
        Output.language.text(of: category.name).string
      }
      let document = Document(article)
      let page = ArticlePage(
        FrontMatter(article, row: row, category: category, in: Output.language), document,
        references: article.references, in: Output.language, measure: text.width,
        citationStyle: citationStyle ?? UserConfiguration().citationStyle)
      try TextPrinter(output: output, options: text).write(page, of: document)
    }
  }
}
