import Messages

extension CatalogError: MessageConvertible {
  /// What failed, why, and what to do.
  public var message: Message {
    switch self {
    case .unusable: .catalogUnusable
    case .stale(let item): .articleStale(item)
    case .damaged: .catalogDamaged
    case .failed(let reason): .catalogFailed(.databaseReason(reason))
    case .cancelled: .cancelled
    }
  }
}
