import Messages

extension ManifestError: MessageConvertible {
  /// What is wrong, as a clause: `it is no manifest`.
  public var message: Message {
    switch self {
    case .noManifest: .noManifest
    case .unknownFormat(let format): .manifestFormatUnknown(format)
    case .pathOutside(let path): .manifestPathOutside(path)
    case .samePath(let path): .manifestPathTwice(path)
    }
  }
}
