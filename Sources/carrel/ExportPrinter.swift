import Archive
import ArgumentParser
import Citing
import Exporting
import Foundation
import Messages
import Reader
import Screen

/// Writes exported articles to a file or to standard output, and says how far it has come.
struct ExportPrinter {
  let format: ExportFormat
  let publication: Publication
  let citationStyle: CitationFormat
  /// Columns of plain text.
  let width: Int

  /// Writes articles to a file, and says so.
  ///
  /// - Parameters:
  ///   - replaces: Whether a file that is there is replaced.
  ///   - article: Reads one of them, by its number from 0.
  func write(
    _ count: Int, to path: String, replaces: Bool, _ article: (Int) throws -> ExportedArticle
  ) throws {
    let text = ExportedText.setter(
      in: publication.language, measure: width, citationStyle: citationStyle)
    let file: ExportFile
    do {
      file = try ExportFile(at: path, replaces: replaces, as: format, of: publication, text: text)
    } catch ArchiveError.alreadyThere(let path) {
      throw Failure(code: ExitCode(EX_CANTCREAT), .exportFileThere(path))
    }
    try forEach(count) { try file.add(article($0)) }
    try file.finish()
    let output = Output()
    try output.line(.exported(count, to: SafeText(path, as: .decision)))
    try output.finish()
  }

  /// Writes articles to standard output.
  func write(_ count: Int, _ article: (Int) throws -> ExportedArticle) throws {
    let output = Output()
    let text = ExportedText.setter(
      in: publication.language, measure: width, isASCII: output.isASCII,
      citationStyle: citationStyle)
    let stream = try ExportStream(
      as: format, of: publication, scratchFolder: NSTemporaryDirectory(), text: text
    ) { try output.write($0) }
    try forEach(count) { try stream.add(article($0)) }
    try stream.finish()
    try output.finish()
  }

  private func forEach(_ count: Int, _ body: (Int) throws -> Void) throws {
    let line = ProgressLine()
    var shown = -1
    defer { line.wipe() }
    for index in 0..<count {
      let percent = index * 100 / count
      if percent != shown, count > 20 { line.show(.exporting(percent: percent)) }
      shown = percent
      try body(index)
    }
  }
}
