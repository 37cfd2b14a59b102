import Archive
import ArgumentParser
import Foundation
import Screen
import Terminal

/// Why the program ends without having done what was asked: the exit code, and one line of words.
struct Failure: Error {
  let code: ExitCode
  let words: String

  /// Nothing was found.
  static func nothingFound(_ words: String) -> Failure {
    Failure(code: ExitCode(1), words: words)
  }

  /// What the archive module could not do.
  init(_ error: ArchiveError) {
    words = error.description
    switch error {
    case .noSuchFile: code = ExitCode(EX_NOINPUT)
    case .notAFile, .emptyFile, .noArchiveInFolder, .notJSON, .notAFeed, .pageOutside:
      code = ExitCode(EX_DATAERR)
    case .notReadable, .itemChanged, .itemUnreadable, .notWritable, .notDurable,
      .alreadyThere, .notMade:
      code = ExitCode(EX_IOERR)
    }
  }

  init(code: ExitCode, words: String) {
    self.code = code
    self.words = words
  }

  /// Runs a command's work; what fails is said in one line on standard error.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      throw failure.told()
    } catch let error as ArchiveError {
      throw Failure(error).told()
    } catch let error as TerminalError {
      throw Failure(code: ExitCode(EX_IOERR), words: error.description).told()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      throw Failure(code: ExitCode(EX_IOERR), words: "Can't go on: \(error)").told()
    }
  }

  /// What an error says, in one line.
  static func words(of error: any Error) -> String {
    (error as? Failure)?.words ?? "\(error)"
  }

  private func told() -> ExitCode {
    Output.complain(SafeText(words, as: .decision))
    return code
  }
}
