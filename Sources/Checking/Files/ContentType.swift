/// What a file is by its first bytes, as far as that can be told of the kinds that are attached to
/// articles.
enum ContentType {
  /// The bytes that are looked at.
  static let reach = 512

  /// What a file is, where that is not what it is said to be: its media type, or `""` where it is
  /// none that is known by its first bytes. Nil where both may be right.
  ///
  ///     contradiction(of: "application/pdf", Array("<!DOCTYPE html>…".utf8))   // "text/html"
  ///     contradiction(of: "text/csv", Array("a,b".utf8))                       // nil
  static func contradiction(of stated: String, _ bytes: [UInt8]) -> String? {
    let type = stated.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    let found = self.type(of: bytes)
    if let family = family(of: type) { return found == family ? nil : found ?? "" }
    guard type.hasPrefix("text/"), let found, found != "text/html" else { return nil }
    return found
  }

  /// The media type that bytes begin as; nil where it is none that is known here.
  static func type(of bytes: [UInt8]) -> String? {
    for (type, offset, mark) in marks
    where bytes.count >= offset + mark.count && bytes[offset...].starts(with: mark) {
      if type == "audio/wav", !bytes.dropFirst(8).starts(with: "WAVE".utf8) { continue }
      if type == "image/webp", !bytes.dropFirst(8).starts(with: "WEBP".utf8) { continue }
      return type
    }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0 { return "audio/mpeg" }
    return isHTML(bytes) ? "text/html" : nil
  }

  private static let marks: [(String, Int, [UInt8])] = [
    ("application/pdf", 0, Array("%PDF-".utf8)),
    ("image/png", 0, [0x89, 0x50, 0x4E, 0x47]),
    ("image/jpeg", 0, [0xFF, 0xD8, 0xFF]),
    ("image/gif", 0, Array("GIF8".utf8)),
    ("image/webp", 0, Array("RIFF".utf8)),
    ("audio/wav", 0, Array("RIFF".utf8)),
    ("audio/mpeg", 0, Array("ID3".utf8)),
    ("audio/flac", 0, Array("fLaC".utf8)),
    ("application/ogg", 0, [0x4F, 0x67, 0x67, 0x53]),
    ("video/mp4", 4, Array("ftyp".utf8)),
    ("video/webm", 0, [0x1A, 0x45, 0xDF, 0xA3]),
    ("application/zip", 0, [0x50, 0x4B, 0x03, 0x04]),
    ("application/gzip", 0, [0x1F, 0x8B]),
  ]

  /// Whether a text begins as a page of the web does: what is saved in place of a file that was not
  /// to be had.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(64), as: UTF8.self)
      .lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }

  /// The media type by whose mark files of a type begin; nil for types that have no mark.
  private static func family(of type: String) -> String? {
    switch type {
    case "application/pdf", "image/png", "image/gif", "image/webp", "application/zip",
      "application/gzip":
      type
    case "image/jpeg", "image/jpg": "image/jpeg"
    case "audio/mpeg", "audio/mp3", "audio/x-mp3": "audio/mpeg"
    case "audio/flac", "audio/x-flac": "audio/flac"
    case "audio/wav", "audio/x-wav", "audio/wave": "audio/wav"
    case "audio/ogg", "video/ogg", "application/ogg", "audio/opus", "audio/vorbis":
      "application/ogg"
    case "audio/mp4", "audio/x-m4a", "audio/m4a", "video/mp4", "video/quicktime": "video/mp4"
    case "video/webm", "audio/webm", "video/x-matroska": "video/webm"
    case "application/epub+zip": "application/zip"
    default: isZIP(type) ? "application/zip" : nil
    }
  }

  /// Whether files of a type, such as those of word processors, are ZIP archives.
  private static func isZIP(_ type: String) -> Bool {
    type.hasPrefix("application/vnd.openxmlformats-officedocument.")
      || type.hasPrefix("application/vnd.oasis.opendocument.")
  }
}
