import Archive
import Catalog
import Messages
import Screen

/// A file that the lines of a concordance are to be written to.
struct ConcordanceFile: Sendable {
  /// What the reader typed.
  let name: String
  private let path: String
  private let format: ConcordanceFormat

  init(_ name: String, in folders: ExportFolders, format: ConcordanceFormat) {
    self.name = name
    self.format = format
    path = folders.path(of: name)
  }

  /// Writes the lines; what is to be said of it.
  ///
  /// Nothing in them can act on a terminal, should the file be shown on one.
  func write(_ lines: some Sequence<Concordance.Line>, count: Int) -> Message {
    do throws(ArchiveError) {
      let file = try NewFile(at: path)
      if let head = format.head { try file.write(line: head) }
      for line in lines {
        try file.write(line: format.text(of: line) { SafeText($0, as: .field).string })
      }
      try file.finish()
    } catch {
      return Message(error)
    }
    return .linesWritten(count, to: SafeText(name, as: .decision))
  }
}
