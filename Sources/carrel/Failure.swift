import Archive
import ArgumentParser
import Downloading
import Foundation
import Messages
import Publishing
import Screen
import Terminal

/// Why the program ends without having done what was asked: the exit code, and what is said.
struct Failure: Error, MessageConvertible {
  let code: ExitCode
  let message: Message

  /// Nothing was found.
  static func nothingFound(_ message: Message) -> Failure {
    Failure(code: ExitCode(1), message)
  }

  /// What the archive module could not do.
  init(_ error: ArchiveError) {
    message = error.message
    switch error {
    case .noSuchFile: code = ExitCode(EX_NOINPUT)
    case .notAFile, .emptyFile, .noArchiveInFolder, .notJSON, .notAFeed, .pageOutside:
      code = ExitCode(EX_DATAERR)
    case .notReadable, .itemChanged, .itemUnreadable, .notWritable, .notDurable,
      .alreadyThere, .notMade:
      code = ExitCode(EX_IOERR)
    }
  }

  /// Why an archive could not be published.
  init(_ error: PublishingError) {
    message = error.message
    switch error {
    case .noArticles: code = ExitCode(1)
    case .sameFolder, .notEmpty, .otherArchive: code = .validationFailure
    case .unreadable, .manifest: code = ExitCode(EX_DATAERR)
    case .otherKey: code = ExitCode(EX_NOPERM)
    case .busy: code = ExitCode(EX_TEMPFAIL)
    case .notReadable, .notWritable: code = ExitCode(EX_IOERR)
    }
  }

  /// Why an archive is not fetched.
  init(_ error: DownloadError) {
    message = error.message
    switch error {
    case .noSuchFile, .notInstalled, .nothingBefore: code = ExitCode(EX_NOINPUT)
    case .address, .name, .nameTaken, .severalArchives: code = ExitCode(EX_USAGE)
    case .noArchive, .manifest, .feed, .page, .pages, .file, .tooLong, .symbolicLink, .notRegular:
      code = ExitCode(EX_DATAERR)
    case .trust: code = ExitCode(EX_NOPERM)
    case .transfer, .noProgram: code = ExitCode(EX_UNAVAILABLE)
    case .busy, .cancelled: code = ExitCode(EX_TEMPFAIL)
    case .otherCopy: code = ExitCode(EX_CANTCREAT)
    case .noRoom, .notReadable, .notWritable: code = ExitCode(EX_IOERR)
    }
  }

  init(code: ExitCode, _ message: Message) {
    self.code = code
    self.message = message
  }

  /// Runs a command's work; what fails is said in one line on standard error.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      throw failure.told()
    } catch let error as ArchiveError {
      throw Failure(error).told()
    } catch let error as DownloadError {
      throw Failure(error).told()
    } catch let error as TerminalError {
      throw Failure(code: ExitCode(EX_IOERR), error.message).told()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      throw Failure(code: ExitCode(EX_IOERR), .cannotGoOn(Message(error))).told()
    }
  }

  private func told() -> ExitCode {
    Output.complain(message)
    return code
  }
}
