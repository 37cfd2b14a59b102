import Archive
import Signing

extension Manifest {
  /// Commas of a manifest of 100,000 files; more values than that are not even read, since they would
  /// take hundreds of megabytes.
  private static let mostCommas = 500_000

  /// The version of the format, which a reader must know.
  static let format = 1

  /// The manifest of a file's bytes.
  ///
  /// - Throws: `ManifestError`, also where a path leads out of the folder.
  public init(_ bytes: [UInt8]) throws(ManifestError) {
    guard bytes.count(where: { $0 == UInt8(ascii: ",") }) <= Self.mostCommas,
      let json = try? JSON(parsing: bytes), let object = json.object,
      let format = object["format"]?.integer
    else { throw .noManifest }
    guard format == Self.format else { throw .unknownFormat(format) }
    guard let archive = object["archive"]?.string, let title = object["title"]?.string,
      let version = object["version"]?.integer, version > 0,
      let date = object["date"]?.string.flatMap({ Timestamp($0) })
    else { throw .noManifest }
    self.init(archive: archive, title: title, version: version, date: date)
    expires = object["expires"]?.string.flatMap { Timestamp($0) }
    key = object["key"]?.string.flatMap { PublicKey($0) }
    mirrors = object["mirrors"]?.array?.compactMap(\.string) ?? []
    pages = try Self.files(object["pages"])
    attachments = try Self.files(object["attachments"])
    guard !pages.isEmpty else { throw .noManifest }
    try checkPaths()
  }

  /// The manifest as it is written: one file a line, so that two versions differ by lines.
  public var bytes: [UInt8] {
    var head: JSONObject = [
      "format": .number("\(Self.format)"), "archive": .string(archive), "title": .string(title),
      "version": .number("\(version)"), "date": .string(date.description),
    ]
    if let expires { head["expires"] = .string(expires.description) }
    if let key { head["key"] = .string(key.text) }
    if !mirrors.isEmpty { head["mirrors"] = .array(mirrors.map(JSON.string)) }
    let lines = JSON.object(head).description.dropLast()
    let text = """
      \(lines),
      "pages":\(Self.lines(of: pages)),
      "attachments":\(Self.lines(of: attachments))}

      """
    return Array(text.utf8)
  }

  private static func lines(of files: [File]) -> String {
    let lines = files.map { file in
      var object: JSONObject = [
        "path": .string(file.path), "size": .number("\(file.size)"),
        "sha256": .string(file.digest.hex),
      ]
      if let count = file.itemCount { object["items"] = .number("\(count)") }
      return "\n" + JSON.object(object).description
    }
    return "[" + lines.joined(separator: ",") + "]"
  }

  private static func files(_ json: JSON?) throws(ManifestError) -> [File] {
    var files: [File] = []
    for element in json?.array ?? [] {
      guard let object = element.object, let path = object["path"]?.string,
        let size = object["size"]?.integer, size >= 0,
        let digest = object["sha256"]?.string.flatMap({ SHA256Digest(hex: $0) })
      else { throw .noManifest }
      let count = object["items"]?.integer
      files.append(File(path: path, size: size, digest: digest, itemCount: count))
    }
    return files
  }

  /// Checks that every path stays in the folder, and that no two are one on any file system.
  private func checkPaths() throws(ManifestError) {
    var seen: Set<String> = [Self.name, Self.signatureName]
    for file in pages + attachments {
      guard PublishedPath.isSafe(file.path) else { throw .pathOutside(file.path) }
      guard seen.insert(file.path.lowercased()).inserted else { throw .samePath(file.path) }
    }
  }
}
