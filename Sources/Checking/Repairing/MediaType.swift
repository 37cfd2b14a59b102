/// Media types by the endings of file names.
enum MediaType {
  private static let types = [
    "html": "text/html", "htm": "text/html", "txt": "text/plain", "pdf": "application/pdf",
    "epub": "application/epub+zip", "zip": "application/zip", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "svg": "image/svg+xml", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "mp4": "video/mp4",
    "webm": "video/webm", "json": "application/json", "csv": "text/csv",
  ]

  /// The type of what an address names; `application/octet-stream` where its ending does not tell.
  ///
  ///     MediaType.name(of: "https://example.org/talk.mp3?download")   // "audio/mpeg"
  static func name(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    return types[ending] ?? "application/octet-stream"
  }
}
