import Messages

extension TrustFault: MessageConvertible {
  /// Why the manifest is not trusted, as the rest of a sentence, and what to do.
  public var message: Message {
    switch self {
    case .unsigned(let key): .notSigned(key: key)
    case .noSignature: .signatureNotThere
    case .noKey: .keyUnknown
    case .signatureUnreadable: .signatureUnreadable
    case .altered: .signatureWrong
    case .otherKey(let given, let found): .signedByOther(given: given, found: found)
    case .changedKey(let old, let new): .keyChanged(old: old, new: new)
    case .unknownKey(let old, let id): .keyChangedUnknown(old: old, newID: id)
    case .older(let offered, let installed):
      .versionOlder(offered: offered, installed: installed)
    case .sameNumber(let number): .versionTwice(number)
    case .otherArchive(let found, let expected): .archiveOther(found: found, expected: expected)
    case .expired(let date): .offerExpired(String(date.description.prefix(10)))
    }
  }
}
