import ArgumentParser
import Foundation
import Markup
import Reader
import Screen

extension Carrel {
  /// `carrel render`: any HTML file as text.
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write any HTML file as text.",
      discussion: """
        EXAMPLES
          carrel render page.html --width 72
          curl -s https://example.org/ | carrel render -
          carrel render book.html --outline
        """)

    @Argument(help: "An HTML file, or '-' for standard input.")
    var file: String

    @OptionGroup var text: TextOptions

    func run() throws {
      try Failure.reporting {
        let document = Document(html: String(decoding: try read(), as: UTF8.self))
        let output = Output()
        let page = ArticlePage(nil, document, references: [], measure: text.width)
        try TextPrinter(output: output, options: text).write(page, of: document)
        try output.finish()
      }
    }

    private func read() throws -> Data {
      if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      do {
        return try Data(contentsOf: URL(filePath: file))
      } catch {
        let isThere = access(file, F_OK) == 0
        let reason = isThere ? "it is not readable" : "there is no such file"
        throw Failure(
          code: ExitCode(isThere ? EX_IOERR : EX_NOINPUT), words: "Can't read '\(file)': \(reason)."
        )
      }
    }
  }
}
