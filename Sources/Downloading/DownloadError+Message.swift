import Glibc
import Messages

extension DownloadError: MessageConvertible {
  /// One sentence or two: what failed, the thing in quotes, why, and what to do.
  public var message: Message { sourceMessage ?? contentMessage ?? stateMessage }

  private var sourceMessage: Message? {
    switch self {
    case .address(let text, let fault): .notFetched(text, fault.message)
    case .noSuchFile(let path): .sourceMissing(path)
    case .severalArchives(let path, let names): Self.message(path, names)
    case .noArchive(let place): .noArchiveThere(place)
    case .noProgram(let code):
      code == ENOENT ? .curlMissing : .curlNotStarted(.systemReason(code))
    case .transfer(let address, let fault): .notFetched(address, fault.message)
    case .feed(let place, let error): .feedUnusable(place, error.message)
    default: nil
    }
  }

  private var contentMessage: Message? {
    switch self {
    case .manifest(let place, let error): .manifestUnusable(place, error.message)
    case .trust(let fault): .notTrusted(fault.message)
    case .file(let name, let place, let fault): Self.message(name, place, fault)
    case .pages(let name): .pagesDiffer(name)
    case .page(let error): .pageUnusable(error.message)
    case .tooLong(let path, let limit): .fileTooLong(path, .size(limit))
    case .symbolicLink(let path): .symbolicLinkRefused(path)
    case .notRegular(let path): .notRegularFile(path)
    default: nil
    }
  }

  private var stateMessage: Message {
    switch self {
    case .noRoom(let path, let needed, let free):
      .noRoom(path, needed: .size(needed), free: .size(free))
    case .notReadable(let path, let code): .fileNotReadable(path, .systemReason(code))
    case .notWritable(let path, let code): .installationNotWritten(path, .systemReason(code))
    case .busy: .downloadBusy
    case .notInstalled(let name): .notInstalled(name)
    case .name(let name): .nameUnusable(name)
    case .nameTaken(let name): .nameTaken(name)
    case .nothingBefore(let name): .nothingBefore(name)
    case .otherCopy(let path): .otherCopyThere(path)
    default: .downloadCancelled
    }
  }

  private static func message(_ path: String, _ names: [String]) -> Message {
    let some = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return .severalArchives(
      in: path, names.count, names: some + (names.count > 3 ? ", …" : ""))
  }

  private static func message(
    _ name: String, _ place: String, _ fault: FileFault
  ) -> Message {
    switch fault {
    case .missing: .fileNotThere(name, at: place)
    case .length(let size, let expected):
      .fileOfOtherLength(name, at: place, .size(size), expected: .size(expected))
    case .digest: .fileOfOtherContents(name, at: place)
    }
  }
}

extension AddressFault: MessageConvertible {
  /// What is wrong with the address, as a clause.
  public var message: Message {
    switch self {
    case .scheme: .onlyWebAddresses
    case .host: .hostUnusable
    case .characters: .addressUnusable
    }
  }
}
