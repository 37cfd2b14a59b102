import Archive
import ArgumentParser
import Catalog
import Messages
import Screen

extension Carrel {
  /// `carrel index`: brings the catalog of an archive up to date.
  struct Index: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index", _superCommandName: "carrel",
      abstract: "Bring the lists and the search index of an archive up to date.",
      discussion: """
        Reading, listing and searching do so themselves. What is not up to date
        makes the exit code of '--status' 1.

        EXAMPLES
          carrel index -a sample-data
          carrel index --rebuild
          carrel index --status
        """)

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Make the catalog anew.")
    var rebuild = false

    @Flag(help: "Say how far the catalog is, and change nothing.")
    var status = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        if !status { try desk.index(upTo: .text, anew: rebuild) }
        try write(desk)
      }
    }

    private func write(_ desk: Desk) throws {
      let progress = try desk.catalog.textProgress()
      let isCurrent = try Indexer(desk.catalog).isListCurrent()
      let output = Output()
      let (done, total) = (progress.done, progress.total ?? 0)
      try output.line(
        isCurrent ? .indexed(done, of: total) : .indexedBeforeChange(done, of: total))
      try output.line(desk.catalog.path.map { .catalogPath($0) } ?? .catalogInMemory)
      try output.finish()
      if status, !isCurrent || !progress.isComplete { throw ExitCode(1) }
    }

    func validate() throws {
      if rebuild, status {
        throw ValidationError("Only one of '--rebuild' and '--status' can be given.")
      }
    }
  }
}
