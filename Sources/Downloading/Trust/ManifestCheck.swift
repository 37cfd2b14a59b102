import Archive
import Distribution
import Signing

/// Decides whether a manifest is to be trusted, before anything that it names is fetched.
///
/// The key of the first version is pinned; every later one must be signed by it, be of the same
/// archive, and not be older. The rules are those of *trust on first use*, as ssh has them.
struct ManifestCheck {
  let options: TrustOptions
  /// The version that is installed; nil where the archive is new.
  let installed: InstalledVersion?
  /// The key that was refused before, and may now be trusted.
  let shownKey: PublicKey?
  /// Whether it came over the network, where an expired manifest may be kept by someone in between.
  let isOnNetwork: Bool

  /// A manifest that is trusted.
  struct Trusted {
    let manifest: Manifest
    let bytes: [UInt8]
    let signature: [UInt8]?
    /// The key by which it is signed.
    let key: PublicKey?
    /// Whether it is to be used no longer.
    let isExpired: Bool
  }

  /// Checks a manifest and its signature.
  ///
  /// - Throws: `DownloadError.manifest`, `.trust`.
  func check(
    _ bytes: [UInt8], _ signature: [UInt8]?, at place: String
  ) throws(DownloadError) -> Trusted {
    let manifest = try Self.manifest(bytes, at: place)
    let key = try trustedKey(manifest, bytes, signature)
    try checkIdentity(manifest)
    try checkVersion(manifest)
    let isExpired = manifest.expires.map { $0 < options.now } ?? false
    if isExpired, isOnNetwork, let expires = manifest.expires { throw .trust(.expired(expires)) }
    return Trusted(
      manifest: manifest, bytes: bytes, signature: key == nil ? nil : signature, key: key,
      isExpired: isExpired)
  }

  private static func manifest(
    _ bytes: [UInt8], at place: String
  ) throws(DownloadError) -> Manifest {
    do throws(ManifestError) {
      return try Manifest(bytes)
    } catch {
      throw .manifest(at: place, error)
    }
  }

  // MARK: - The key

  private func trustedKey(
    _ manifest: Manifest, _ bytes: [UInt8], _ signature: [UInt8]?
  ) throws(DownloadError) -> PublicKey? {
    let pinned = options.key ?? installed?.record.key
    guard let signature else {
      if let pinned { throw .trust(.unsigned(key: pinned.text)) }
      if manifest.key != nil { throw .trust(.noSignature) }
      return nil
    }
    guard let expected = pinned ?? manifest.key else { throw .trust(.noKey) }
    guard let signed = try? Signature(String(decoding: signature, as: UTF8.self)) else {
      throw .trust(.signatureUnreadable)
    }
    if Self.isSigned(bytes, signed, by: expected) { return expected }
    if let other = manifest.key, other != expected, Self.isSigned(bytes, signed, by: other) {
      return try changedKey(from: expected, to: other)
    }
    throw .trust(Self.fault(bytes, signed, expected))
  }

  private func changedKey(
    from old: PublicKey, to new: PublicKey
  ) throws(DownloadError) -> PublicKey {
    if let given = options.key { throw .trust(.otherKey(given: given.text, found: new.text)) }
    if options.trustsNewKey, shownKey == new { return new }
    throw .trust(.changedKey(old: old.text, new: new.text))
  }

  private static func isSigned(
    _ bytes: [UInt8], _ signature: Signature, by key: PublicKey
  ) -> Bool {
    (try? key.check(signature, of: bytes)) != nil
  }

  private static func fault(
    _ bytes: [UInt8], _ signature: Signature, _ key: PublicKey
  ) -> TrustFault {
    do throws(SigningError) {
      try key.check(signature, of: bytes)
    } catch {
      if case .otherKey(let signed, _) = error { return .unknownKey(old: key.text, newID: signed) }
    }
    return .altered
  }

  // MARK: - The version

  private func checkIdentity(_ manifest: Manifest) throws(DownloadError) {
    guard let known = installed?.record.archive, known != manifest.archive else { return }
    throw .trust(.otherArchive(found: manifest.archive, expected: known))
  }

  private func checkVersion(_ manifest: Manifest) throws(DownloadError) {
    guard let installed, !installed.record.isPlain else { return }
    let number = installed.record.number
    if manifest.version < number {
      throw .trust(.older(offered: manifest.version, installed: number))
    }
    if manifest.version == number, let known = installed.manifest,
      manifest.pages != known.pages || manifest.attachments != known.attachments
    {
      throw .trust(.sameNumber(number))
    }
  }
}
