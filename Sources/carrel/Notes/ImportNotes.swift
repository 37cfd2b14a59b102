import ArgumentParser
import Foundation
import Messages
import Notebook

extension Carrel.Notes {
  /// `carrel notes import`.
  struct ImportNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in notes that were exported here or elsewhere.",
      discussion: """
        Web Annotations (W3C) in JSON-LD, or what Hypothesis exports. Of two notes
        of one id the one that was changed later holds. What cannot be read is
        named, and the rest is taken in. Annotations of others are looked for by
        the addresses of their articles, in the archive that is named, else in all
        that are known.

        EXAMPLES
          carrel notes import notes.jsonld
          carrel notes export --all | ssh desk carrel notes import -
        """)

    @Argument(help: "The exported notes; '-' for standard input.")
    var file: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try Failure.reporting {
        guard let bytes = FileBytes.read(file == "-" ? nil : file) else {
          let reason = Message.systemReason(errno)
          throw Failure(code: ExitCode(EX_NOINPUT), .fileNotReadable(file, reason))
        }
        let read = try annotations(bytes)
        let notebook = try UserNotebook.kept()
        var resolver = try NoteResolver(notebook, archive)
        var faults = read.faults
        var notes: [ReaderNotebook.ArchiveKey: [Annotation]] = [:]
        for note in read.notes {
          if let (key, annotation) = try resolver.resolved(note) {
            notes[key, default: []].append(annotation)
          } else {
            faults.append(Self.unknownArticle(of: note))
          }
        }
        let taken = try notebook.merge(notes)
        for fault in faults.sorted(by: { $0.number < $1.number }) {
          Output.complain(fault.message)
        }
        let output = Output()
        try output.line(.notesTakenIn(taken, of: read.notes.count))
        try output.finish()
        if notes.isEmpty, !faults.isEmpty { throw ExitCode(EX_DATAERR) }
      }
    }

    private func annotations(_ bytes: [UInt8]) throws -> WebAnnotations {
      do {
        return try WebAnnotations(json: bytes)
      } catch {
        throw Failure(
          code: ExitCode(EX_DATAERR), .annotationsNotTakenIn(file, Message(error)))
      }
    }

    private static func unknownArticle(of note: WebAnnotations.Note) -> WebAnnotationFault {
      WebAnnotationFault(
        number: note.number, id: note.annotation.id, reason: .unknownArticle(note.source.address))
    }
  }
}
