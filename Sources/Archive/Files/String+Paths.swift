extension String {
  /// The path of something in this folder.
  package func joined(_ name: String) -> String {
    if self == "." { return name }
    return hasSuffix("/") ? self + name : self + "/" + name
  }

  /// The folder that a path names (`.` for a name alone) and the name in it.
  package var folderAndName: (folder: String, name: String) {
    guard let slash = utf8.lastIndex(of: Byte.slash) else { return (".", self) }
    let folder = slash == utf8.startIndex ? "/" : String(self[..<slash])
    return (folder, String(self[utf8.index(after: slash)...]))
  }

  /// The path without slashes at its end; the root stays.
  package var withoutTrailingSlashes: String {
    var bytes = Array(utf8)
    while bytes.count > 1, bytes.last == Byte.slash { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
