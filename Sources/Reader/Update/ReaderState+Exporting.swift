import Catalog
import Exporting
import Messages
import Screen

/// Writing an article, a list or results to a file, which goes on while one reads.
extension ReaderState {
  /// An export that goes on.
  struct Export: Sendable, Equatable {
    /// The file, as the reader typed it.
    let file: String
    /// How much of it is written.
    var percent = 0
  }

  /// Asks for the file to export to, or tells why nothing can be exported here.
  mutating func askForExport() -> [Effect] {
    if let exporting {
      message = .exportRuns(
        SafeText(exporting.file, as: .decision), percent: exporting.percent)
    } else if let subject = exportSubject {
      ask(.export, with: Self.fileName(of: subject.title))
    } else {
      message = .nothingToExport
    }
    return []
  }

  /// Writes what is in front to a file, whose name tells the form; of a concordance its lines.
  mutating func export(to name: String) -> [Effect] {
    if case .concordance = layers.last { return writeConcordance(to: name) }
    if exporting != nil { return askForExport() }
    let file = SafeText(name, as: .decision)
    guard let format = ExportFormat(fileName: name) else {
      message = .wrongExportEnding(file)
      return []
    }
    guard let subject = exportSubject else {
      message = .nothingToExport
      return []
    }
    message = .writing(file)
    exporting = Export(file: name)
    return [
      .export(
        ExportRequest(
          source: subject.source, title: subject.title, scope: subject.scope, file: name,
          format: format, citationStyle: options.citationStyle))
    ]
  }

  /// Takes what is told of the export.
  mutating func take(_ news: ExportNews) {
    switch news {
    case .progress(let percent): exporting?.percent = percent
    case .ended(let words):
      exporting = nil
      message = words
    }
  }

  /// What stops what goes on beside reading; nil where nothing does.
  var stopping: [Effect]? {
    if exporting != nil { return [.stopExport] }
    return canStopUpdate ? [.stopUpdate] : nil
  }

  /// The endings that a file's name may have here.
  var exportEndings: [String] {
    if case .concordance = layers.last { return ConcordanceFormat.allCases.map(\.rawValue) }
    return ExportFormat.allCases.map(\.ending)
  }

  // MARK: - What is exported

  private struct Subject {
    let source: ExportRequest.Source
    let title: String
    let scope: String

    init(source: ExportRequest.Source, title: String, scope: String) {
      self.source = source
      self.title = title
      self.scope = scope
    }

    init(readingList name: String) {
      self.init(source: .readingList(name), title: name, scope: "list:" + name)
    }
  }

  /// What is in front, as it can be exported; nil where it is nothing of the kind.
  private var exportSubject: Subject? {
    switch layers.last {
    case .article(let layer):
      return layer.row.map { Subject(source: .article($0), title: $0.title, scope: $0.item) }
    case .search(let layer):
      let text = layer.request.query.text
      return layer.rows.isEmpty
        ? nil
        : Subject(source: .results(layer.request), title: titled(text), scope: "query:" + text)
    case nil: return shelfSubject
    case .menu(let menu):
      return menu.readingList.flatMap { $0.entries.isEmpty ? nil : Subject(readingList: $0.name) }
    case .concordance, .help, .citation: return nil
    }
  }

  private var shelfSubject: Subject? {
    let shelf = browse.selectedShelf
    let name = text(shelf.title).string
    switch shelf {
    case .search(let query):
      let request = SearchRequest(query: SearchQuery(query))
      return Subject(source: .results(request), title: titled(query), scope: "query:" + query)
    case .readingList(let list): return list.count == 0 ? nil : Subject(readingList: list.name)
    case .unfinished(let article):
      let row = article.row
      return Subject(source: .article(row), title: row.title, scope: row.item)
    default:
      guard browse.hasListOfShelf, browse.list.total != 0 else { return nil }
      let group = browse.group?.name
      let title = titled([name, group].compactMap(\.self).joined(separator: ": "))
      let scope = [shelf.key, group].compactMap(\.self).joined(separator: ":")
      return Subject(source: .list(browse.list.listing), title: title, scope: scope)
    }
  }

  /// A title of a part of the archive.
  private func titled(_ part: String) -> String { archive.title.string + ": " + part }

  /// A name for the file of something of that title.
  private static func fileName(of title: String) -> String {
    let words = title.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return (words.isEmpty ? "articles" : String(words.prefix(60))) + ".epub"
  }
}

extension PromptLine {
  /// The line with the next of some endings, or the previous one: `aid.epub` becomes `aid.md`.
  mutating func changeEnding(by step: Int, among endings: [String]) {
    let dot = text.lastIndex(of: ".")
    let ending = dot.map { String(text[text.index(after: $0)...]).lowercased() }
    let known = ending.flatMap { endings.firstIndex(of: $0) }
    let stem = known == nil ? text : String(text[..<(dot ?? text.endIndex)])
    let next = known.map { ($0 + step + endings.count) % endings.count } ?? 0
    self = PromptLine(stem + (stem.hasSuffix(".") ? "" : ".") + endings[next])
  }
}
