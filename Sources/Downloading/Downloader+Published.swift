import Archive
import Distribution
import Glibc
import Signing

extension Downloader {
  /// Checks what a publisher offers, fetches it, and installs it.
  ///
  /// - Parameters:
  ///   - source: Where `update` is to look from now on.
  ///   - heals: Whether files of an installed version are summed also where that is the one offered.
  func install(
    _ offer: PublishedOffer, _ name: ArchiveName?, replacing installed: InstalledArchive?,
    from source: String, heals: Bool
  ) throws(DownloadError) -> DownloadReport {
    let trusted = try check(offer, replacing: installed)
    let manifest = trusted.manifest
    let choice = options.attachments ?? installed?.current.record.attachments ?? .all
    let record = VersionRecord(trusted, choice, from: source)
    report(.manifest(record, trust: trust(in: trusted, replacing: installed)))
    if trusted.isExpired, let expires = manifest.expires { report(.expired(expires)) }
    let isAnother = installed.map { Self.manifestBytes(of: $0.current) != trusted.bytes } ?? false
    let plan = UpdatePlan(manifest, choice, installed: installed, sums: heals || isAnother)
    let name = installed?.name ?? name
    if plan.fetched.isEmpty, isSame(trusted, record, plan, installed) {
      tidy(installed)
      return DownloadReport(.upToDate, name, record, plan)
    }
    report(.plan(plan))
    if options.isDry { return DownloadReport(.planned, name, record, plan) }
    return try install(trusted, record, plan, offer, name, replacing: installed)
  }

  private func install(
    _ trusted: ManifestCheck.Trusted, _ record: VersionRecord, _ plan: UpdatePlan,
    _ offer: PublishedOffer, _ name: ArchiveName?, replacing installed: InstalledArchive?
  ) throws(DownloadError) -> DownloadReport {
    let staging = try Staging(of: record.archive, from: record.source, in: archives.path)
    try plan.checkRoom(in: staging.path)
    let missing = try fill(staging, plan, trusted, offer)
    try checkWhole(staging, plan, without: missing, from: offer)
    try PageCheck(staging.path, trusted.manifest).check()
    try FileWriting.writeFile(staging.path(of: Manifest.name), trusted.bytes)
    if let signature = trusted.signature {
      try FileWriting.writeFile(staging.path(of: Manifest.signatureName), signature)
    }
    let name = name ?? archives.freeName(for: record.title)
    if options.isCancelled() { throw .cancelled }
    try VersionInstaller(folder: archives.path.joined(name.text)).install(staging, record)
    return DownloadReport(.installed, name, record, plan, missing: missing.map(\.path))
  }

  /// Puts the version's files in their places; those that are not there are attachments.
  private func fill(
    _ staging: Staging, _ plan: UpdatePlan, _ trusted: ManifestCheck.Trusted,
    _ offer: PublishedOffer
  ) throws(DownloadError) -> [Manifest.File] {
    try staging.tidy(keeping: plan.files)
    for kept in plan.kept where !staging.has(kept.file) {
      try staging.adopt(kept.file, from: kept.folder)
    }
    let wanted = plan.fetched.filter { !staging.has($0) }
    let before = plan.size - UpdatePlan.size(of: wanted)
    report(.progress(done: before, total: plan.size))
    let missing = try offer.source(alsoFrom: trusted.manifest.mirrors)
      .fetch(wanted, into: staging) { report(.progress(done: before + $0, total: plan.size)) }
    if let page = missing.first(where: plan.isPage) {
      throw .file(page.path, at: offer.source.text, .missing)
    }
    report(.progress(done: plan.size, total: plan.size))
    return missing
  }

  /// Checks that all files still lie where they were put, with their lengths.
  private func checkWhole(
    _ staging: Staging, _ plan: UpdatePlan, without missing: [Manifest.File],
    from offer: PublishedOffer
  ) throws(DownloadError) {
    let missing = Set(missing)
    for file in plan.files where !missing.contains(file) && !staging.has(file) {
      let size = FileReading.size(at: staging.path(of: file.path)) ?? 0
      throw .file(file.path, at: offer.source.text, .length(size, expected: file.size))
    }
  }

  // MARK: - Trust

  private func check(
    _ offer: PublishedOffer, replacing installed: InstalledArchive?
  ) throws(DownloadError) -> ManifestCheck.Trusted {
    let shown = installed.flatMap { RefusedKey(of: $0).key }
    let check = ManifestCheck(
      options: options.trust, installed: installed?.current, shownKey: shown,
      isOnNetwork: offer.source.isOnNetwork)
    do throws(DownloadError) {
      return try check.check(offer.manifest, offer.signature, at: offer.source.text)
    } catch .trust(.changedKey(let old, let new)) {
      if let installed, let key = PublicKey(new) { try RefusedKey(of: installed).keep(key) }
      throw .trust(.changedKey(old: old, new: new))
    }
  }

  private func trust(
    in trusted: ManifestCheck.Trusted, replacing installed: InstalledArchive?
  ) -> DownloadEvent.Trust {
    guard let key = trusted.key else { return .unsigned }
    guard let pinned = installed?.current.record.key else {
      return options.trust.key == nil ? .firstUse : .pinned
    }
    return pinned == key ? .pinned : .newKey
  }

  /// Removes what an installation has left that was killed when all but that was done.
  func tidy(_ installed: InstalledArchive?) {
    guard let installed, !options.isDry else { return }
    let identity = installed.current.record.workIdentity
    try? Staging.withLock(of: identity, in: archives.path) { () throws(DownloadError) in
      try VersionInstaller(folder: installed.path).removeRest()
    }
  }

  /// Whether the installed version is the very one that is offered.
  private func isSame(
    _ trusted: ManifestCheck.Trusted, _ record: VersionRecord, _ plan: UpdatePlan,
    _ installed: InstalledArchive?
  ) -> Bool {
    guard let current = installed?.current, current.record == record,
      plan.kept.allSatisfy({ $0.folder == current.path })
    else { return false }
    return Self.manifestBytes(of: current) == trusted.bytes
  }

  private static func manifestBytes(of version: InstalledVersion) -> [UInt8]? {
    try? FileReading.bytes(of: version.path.joined(Manifest.name), limit: Manifest.mostBytes)
  }
}

extension PublishedOffer {
  /// The source, with mirrors that the manifest names; such as are no addresses are left out.
  fileprivate func source(alsoFrom mirrors: [String]) -> any FileSource {
    guard let web = source as? WebSource else { return source }
    let addresses = mirrors.compactMap { try? WebAddress($0).asFolder }
    return WebSource(
      address: web.address, mirrors: addresses.filter { $0 != web.address }, fetch: web.fetch,
      scratch: web.scratch)
  }
}

extension VersionRecord {
  fileprivate init(
    _ trusted: ManifestCheck.Trusted, _ choice: AttachmentChoice, from source: String
  ) {
    let manifest = trusted.manifest
    let files = manifest.pages + manifest.attachments.filter { choice.takes($0.path) }
    let counts = manifest.pages.compactMap(\.itemCount)
    self.init(
      title: manifest.title, archive: manifest.archive, number: manifest.version,
      date: manifest.date, source: source, key: trusted.key, attachments: choice,
      itemCount: counts.count == manifest.pages.count ? UpdatePlan.sum(counts) : nil,
      size: UpdatePlan.size(of: files))
  }
}

extension DownloadReport {
  init(
    _ outcome: Outcome, _ name: ArchiveName?, _ record: VersionRecord, _ plan: UpdatePlan,
    missing: [String] = []
  ) {
    self.init(
      outcome: outcome, name: name, record: record, pageCount: plan.pageCount,
      attachmentCount: plan.attachmentCount, size: plan.size, missing: missing)
  }
}
