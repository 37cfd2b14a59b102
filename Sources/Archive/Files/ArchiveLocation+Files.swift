extension ArchiveLocation {
  /// The path, from the archive's folder, of the file that an address in a page leads to; nil where it
  /// leads elsewhere.
  ///
  ///     ArchiveLocation.file(of: "audio/talk.ogg", page: "archive.json")   // "audio/talk.ogg"
  ///     ArchiveLocation.file(of: "https://example.org/", page: "archive.json")   // nil
  public static func file(of url: String, page: String) -> String? {
    if case .page(let name) = PagePath.resolve(url, from: page) { name } else { nil }
  }
}
