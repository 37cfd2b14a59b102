import Messages

extension ArchiveError: MessageConvertible {
  /// One sentence or two: what failed, the thing in quotes, why, and what to do.
  public var message: Message {
    switch self {
    case .noSuchFile(let path): .noSuchFile(path)
    case .notReadable(let path, let code): .fileNotReadable(path, .systemReason(code))
    case .notAFile(let path): .notRegularFile(path)
    case .emptyFile(let path): .emptyFile(path)
    case .noArchiveInFolder(let path, let candidates): Self.message(path, candidates)
    case .notJSON(let path, let byte, let reason): .notJSON(path, reason.message, atByte: byte)
    case .notAFeed(let path, let defect): .notFeed(path, defect.message)
    case .pageOutside(let name): .pageOutside(name)
    case .itemChanged(let path, let byte): .itemChanged(in: path, atByte: byte)
    case .itemUnreadable(let fault): fault.message
    case .notWritable(let path, let code): .fileNotWritable(path, .systemReason(code))
    case .alreadyThere(let path): .fileAlreadyThere(path)
    case .notMade(let path, let code): .fileNotMade(path, .systemReason(code))
    case .notDurable(let path, let code): .fileNotDurable(path, .systemReason(code))
    }
  }

  private static func message(_ path: String, _ candidates: [String]) -> Message {
    guard !candidates.isEmpty else { return .noArchiveInFolder(path) }
    let names = candidates.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return .archiveNotNamed(
      inFolder: path, candidates.count, names: names + (candidates.count > 3 ? ", …" : ""))
  }
}

extension ArchiveError.FeedDefect: MessageConvertible {
  /// The defect as a clause: `it has no 'items'`.
  public var message: Message {
    switch self {
    case .topLevel(let kind): .feedTopLevel(is: kind.message)
    case .noItems: .feedHasNoItems
    case .items(let kind): .feedItems(are: kind.message)
    }
  }
}
