import Distribution
import Messages

extension PublishingError: MessageConvertible {
  /// One sentence or two: what failed, the thing in quotes, why, and what to do.
  public var message: Message {
    switch self {
    case .noArticles(let path): .nothingToPublish(path)
    case .unreadable(let path, let count, let first):
      .publishingUnreadable(path, count, first: first.message)
    case .sameFolder(let path): .publishingSameFolder(path)
    case .notEmpty(let path): .publishingNotEmpty(path)
    case .otherArchive(let path, let archive): .publishingOtherArchive(path, archive)
    case .manifest(let path, let error): .publishingManifest(path, error.message)
    case .otherKey(let path, let former, let key):
      key.map { .publishingOtherKey(path, former: former, $0) }
        ?? .publishingUnsigned(path, former: former)
    case .busy(let path): .publishingBusy(path)
    case .notReadable(let path, let code): .fileNotReadable(path, .systemReason(code))
    case .notWritable(let path, let code): .publishingNotWritable(path, .systemReason(code))
    }
  }
}
