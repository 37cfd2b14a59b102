import Archive
import ArgumentParser
import Catalog
import Citing
import Exporting
import Foundation
import Messages
import Reader
import Screen

extension Carrel {
  /// `carrel export`: articles as a book, as Markdown, as a page, as text.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", _superCommandName: "carrel",
      abstract: "Write articles as EPUB, Markdown, HTML or text.",
      discussion: """
        An article by its id, several, a category, what a query finds, or a reading
        list, with title page, contents, notes, sources, licences and bibliography.
        The format is the one of --format, or the one that the file's name ends in:
        .epub, .md, .html, .txt. A file that is there is not replaced unless --force
        is given.

        EXAMPLES
          carrel export free-commune -o commune.epub
          carrel export --query 'guild* date:1890..1902' -o guilds.epub
          carrel export --reading-list Seminar --format markdown | pandoc -o seminar.pdf
          carrel export --category essays --format text | lpr
        """)

    @Argument(help: ArgumentHelp("The articles' ids, or their URLs.", valueName: "id"))
    var ids: [String] = []

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("What this query finds, best first.", valueName: "query"))
    var query: String?

    @Option(help: ArgumentHelp("What is on this reading list, in its order.", valueName: "name"))
    var readingList: String?

    @Option(help: ArgumentHelp("This category, the newest first, by its id.", valueName: "id"))
    var category: String?

    @Option(help: "epub, markdown, html or text.")
    var format: ExportFormat?

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("The file; standard output without it, or with '-'.", valueName: "file"))
    var output: String?

    @Option(
      help: ArgumentHelp(
        "The style of citations; that of the configuration, else chicago.", valueName: "name"))
    var citationStyle: CitationFormat?

    @Option(help: ArgumentHelp("The title, where it is not the article's or the list's."))
    var title: String?

    @Option(help: ArgumentHelp("At most so many articles.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Columns of plain text.", valueName: "n"))
    var width = 66

    @Flag(help: "Replace a file that is there.")
    var force = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: query == nil ? .list : .text) { catalog in
          var selection = try selection(in: catalog, of: desk)
          if let limit { selection.entries.removeLast(max(0, selection.entries.count - limit)) }
          try write(selection, from: catalog, of: desk)
        }
      }
    }

    private func selection(
      in catalog: ArticleCatalog, of desk: Desk
    ) throws -> ExportSelection {
      if let readingList { return try .readingList(readingList, in: catalog, of: desk) }
      if let query { return try .query(query, category: category, in: catalog, of: desk) }
      if let category { return try .category(category, in: catalog, of: desk) }
      return try .articles(ids, in: catalog, of: desk)
    }

    private func write(
      _ selection: ExportSelection, from catalog: ArticleCatalog, of desk: Desk
    ) throws {
      let entries = selection.entries
      let style = citationStyle ?? UserConfiguration().citationStyle
      let publication = Publication(
        title: title ?? (entries.count == 1 ? entries[0].row.title : selection.title),
        scope: selection.scope, titles: entries.map(\.row.title), of: desk.citedSource,
        in: Output.language, citedAs: style)
      let printer = ExportPrinter(
        format: chosenFormat ?? .text, publication: publication, citationStyle: style, width: width)
      let reading = try ExportReading(catalog, in: Output.language)
      if let path = chosenFile {
        try printer.write(entries.count, to: path, replaces: force) { index in
          try reading.article(entries[index])
        }
      } else {
        try printer.write(entries.count) { try reading.article(entries[$0]) }
      }
    }

    /// The file that is asked for; nil for standard output.
    private var chosenFile: String? { output.flatMap { $0 == "-" ? nil : $0 } }

    private var chosenFormat: ExportFormat? {
      format ?? chosenFile.flatMap(ExportFormat.init(fileName:))
    }

    func validate() throws {
      let sources = [!ids.isEmpty, query != nil || category != nil, readingList != nil]
      if sources.count(where: { $0 }) != 1 {
        throw ValidationError(
          "Name what to export: ids, '--query', '--category', or '--reading-list'.")
      }
      if chosenFormat == nil {
        throw ValidationError(
          "Name the format: '--format epub', 'markdown', 'html' or 'text', or a file that ends in "
            + ".epub, .md, .html or .txt.")
      }
      if let citationStyle, citationStyle.style == nil {
        let names = CitationFormat.proseStyles.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'--citation-style' takes \(names).")
      }
      if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
      if !(10...1000).contains(width) {
        throw ValidationError("'--width' must be from 10 to 1000.")
      }
      if chosenFile == nil, chosenFormat == .epub, Output.isTerminal {
        throw ValidationError("A book is no text for a terminal: name a file with '-o'.")
      }
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
