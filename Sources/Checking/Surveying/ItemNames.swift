import Archive

/// What an item is known by, as hashes: its id, its address, and the form of that.
struct ItemNames: Sendable {
  let id: Int?
  let address: Int?
  let form: Int?

  init(_ item: ScannedItem) {
    let names = item.names
    id = names.id.map { TextHash.of($0) }
    let url = (names.url ?? names.id).flatMap { PagePath.hasScheme($0) ? $0 : nil }
    let known = url.map { ItemAddress($0) }
    address = known?.hash
    form = known?.form
  }
}

/// The address of an item, or one that a link leads to.
struct ItemAddress {
  /// The URL without its fragment and the slashes at its end.
  let text: String

  init(_ url: String) {
    let end = url.utf8.firstIndex(of: UInt8(ascii: "#")) ?? url.endIndex
    text = String(url[..<end]).withoutTrailingSlashes
  }

  var hash: Int { TextHash.of(text) }

  /// The hash of the address up to its last slash, where that belongs to a path.
  var form: Int? {
    let folder = text.folderAndName.folder
    let slashes = folder.utf8.count { $0 == UInt8(ascii: "/") }
    return slashes >= 2 && !folder.hasSuffix(":/") ? TextHash.of(folder) : nil
  }
}

/// A hash of a text's bytes, by which texts are known for the same.
///
/// It is Swift's own SipHash, seeded anew in each process: nobody can make two texts of one hash,
/// and in an archive of a million that two meet by chance is once in 30 million archives.
enum TextHash {
  /// The hash of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }

  static func of(_ text: String) -> Int {
    var text = text
    var hasher = Hasher()
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }
}
