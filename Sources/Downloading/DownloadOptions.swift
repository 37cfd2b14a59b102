import Archive

/// How archives are fetched.
public struct DownloadOptions: Sendable {
  /// How files are fetched from addresses.
  public var transfer = TransferOptions()
  /// By what manifests are trusted.
  public var trust: TrustOptions
  /// Which attachments are fetched; nil for those that were chosen before, else all.
  public var attachments: AttachmentChoice?
  /// Whether it is only found out what would be fetched.
  public var isDry = false
  /// Whether nobody wants it any more.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// The usual ones, at a time.
  public init(now: Timestamp) { trust = TrustOptions(now: now) }
}
