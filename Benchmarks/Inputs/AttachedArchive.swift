import Foundation

/// An archive of one article with one large attachment, whose bytes cannot be compressed.
enum AttachedArchive {
  /// The name of the attachment.
  static let file = "recording.bin"

  /// Makes it; its folder.
  static func make(megabytes: Int, in workspace: Workspace) throws -> String {
    let folder = workspace.folder.appending(path: "attached").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Attached", "items": [
      {"id": "a", "content_text": "A", "attachments": [
      {"url": "\(file)", "mime_type": "application/octet-stream"}]}]}
      """
    try feed.write(toFile: folder + "/archive.json", atomically: true, encoding: .utf8)
    try write(megabytes: megabytes, to: folder + "/" + file)
    return folder
  }

  /// Writes bytes that follow no rule but a linear congruential generator's (Knuth's MMIX).
  private static func write(megabytes: Int, to path: String) throws {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(handle) }
    var state: UInt64 = 1842
    var words = [UInt64](repeating: 0, count: 125_000)
    for _ in 0..<megabytes {
      for index in words.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words[index] = state
      }
      let count = words.withUnsafeBytes { Glibc.write(handle, $0.baseAddress, $0.count) }
      guard count == words.count * 8 else { throw CocoaError(.fileWriteUnknown) }
    }
  }
}
