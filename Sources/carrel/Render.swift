import ArgumentParser
import Foundation
import Markup
import Messages
import Reader
import Screen

extension Carrel {
  /// `carrel render`: any HTML file as text.
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "render", _superCommandName: "carrel",
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
        let document = Document(htmlFile: try read())
        let output = Output()
        let page = ArticlePage(
          nil, document, references: [], in: Output.language, measure: text.width)
        try TextPrinter(output: output, options: text).write(page, of: document)
        try output.finish()
      }
    }

    private func read() throws -> [UInt8] {
      guard let data = FileBytes.read(file == "-" ? nil : file) else { throw unreadable }
      if data.starts(with: [0x1F, 0x8B]) {
        throw Failure(code: ExitCode(EX_DATAERR), .fileIsCompressed(file))
      }
      return data
    }

    private var unreadable: Failure {
      let isThere = file == "-" || access(file, F_OK) == 0
      return isThere
        ? Failure(code: ExitCode(EX_IOERR), .fileNotReadable(file))
        : Failure(code: ExitCode(EX_NOINPUT), .fileMissing(file))
    }
  }
}
