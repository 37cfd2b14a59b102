import Archive
import Distribution
import Signing

/// Compares the files of a published folder with its manifest, and that with its signature.
///
/// The manifest must lie in the archive's folder.
struct ManifestCheck {
  private let context: CheckContext
  private let pages: [String]
  private let options: CheckOptions
  private var findings: [Finding] = []
  private var signature: CheckedSignature?

  init(_ context: CheckContext, _ pages: [String], _ options: CheckOptions) {
    self.context = context
    self.pages = pages
    self.options = options
  }

  /// What is found, and by which key the manifest is signed; nothing where there is no manifest, and
  /// none is to be there.
  func run() throws -> (findings: [Finding], signature: CheckedSignature?) {
    var check = self
    guard let bytes = check.bytes(of: Manifest.name) else {
      if options.installation != nil { check.note(.manifestGone) }
      return (check.findings, nil)
    }
    var files: Manifest?
    do throws(ManifestError) {
      let manifest = try Manifest(bytes)
      check.checkHead(manifest)
      check.checkSignature(of: bytes, manifest.key)
      files = manifest
    } catch {
      check.note(.manifestUnreadable(error))
    }
    if let files { try check.checkFiles(files) }
    return (check.findings, check.signature)
  }

  private mutating func note(
    _ kind: Finding.Kind, _ pointer: String = "", in file: String = Manifest.name
  ) {
    findings.append(Finding(kind, at: Fault(file: file, kind: .noContent), pointer: pointer))
  }

  /// The bytes of a file of the folder; nil where it cannot be read.
  private func bytes(of name: String) -> [UInt8]? {
    guard let file = try? context.location.pageFile(named: name),
      let reader = try? context.location.reader(ofPage: name)
    else { return nil }
    return try? reader.bytes(at: 0, length: file.size)
  }

  private mutating func checkHead(_ manifest: Manifest) {
    let feed = context.feed
    if let identity = feed.id ?? feed.feedURL ?? feed.title, identity != manifest.archive {
      note(.manifestOfAnother(manifest.archive), "/archive")
    }
    if let expires = manifest.expires, expires < options.now {
      note(.manifestExpired("\(expires)"), "/expires")
    }
    let listed = Set(manifest.pages.map(\.path))
    for page in pages where !listed.contains(page) { note(.unlistedPage(page), "/pages") }
  }

  private mutating func checkSignature(of manifest: [UInt8], _ key: PublicKey?) {
    let check = SignatureCheck(
      manifest: manifest, signature: bytes(of: Manifest.signatureName), named: key,
      known: options.installation?.key)
    switch check.outcome() {
    case .unsigned: break
    case .signed(let signature): self.signature = signature
    case .wrong(let kind):
      note(kind, in: check.signature == nil ? Manifest.name : Manifest.signatureName)
    }
  }
}

extension ManifestCheck {
  /// Compares sizes, and in a deep check the sums of all bytes.
  private mutating func checkFiles(_ manifest: Manifest) throws {
    var present: [(file: Manifest.File, pointer: String)] = []
    for (index, file) in manifest.pages.enumerated() {
      if check(file, "/pages/\(index)") { present.append((file, "/pages/\(index)")) }
    }
    for (index, file) in manifest.attachments.enumerated() {
      let isThere = (try? context.location.pageFile(named: file.path)) != nil
      if !isThere, !context.expects(file.path) { continue }
      if check(file, "/attachments/\(index)") { present.append((file, "/attachments/\(index)")) }
    }
    guard context.isDeep else { return }
    let location = context.location
    var different: [(String, String)] = []
    try OrderedWork.run(present) { file, pointer in
      try Self.digest(of: file, in: location) == file.digest ? nil : (file.path, pointer)
    } take: { (result: (String, String)?) in
      if let result { different.append(result) }
    }
    for (path, pointer) in different { note(.fileDiffers(path), pointer + "/sha256") }
  }

  /// Whether a file is there with the size that it should have; if not, that is noted.
  private mutating func check(_ file: Manifest.File, _ pointer: String) -> Bool {
    guard let found = try? context.location.pageFile(named: file.path) else {
      note(.missingFile(file.path), pointer)
      return false
    }
    guard found.size != file.size else { return true }
    note(.fileSize(file.path, stated: file.size, actual: found.size), pointer + "/size")
    return false
  }

  private static func digest(
    of file: Manifest.File, in location: ArchiveLocation
  ) throws -> SHA256Digest {
    let reader = try location.reader(ofPage: file.path)
    var hasher = SHA256Hasher()
    var offset = 0
    while true {
      let bytes = try reader.bytes(at: offset, length: 1 << 20)
      if bytes.isEmpty { return hasher.digest() }
      hasher.add(bytes)
      offset += bytes.count
    }
  }
}
