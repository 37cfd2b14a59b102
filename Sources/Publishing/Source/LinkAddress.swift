/// An address as links name it, by a sum: without its fragment and the slashes at its end.
struct LinkAddress: Hashable, Sendable {
  let hash: UInt64

  init(hash: UInt64) { self.hash = hash }

  init(_ url: String) {
    var bytes = Array(url.utf8.prefix { $0 != UInt8(ascii: "#") })
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    hash = ItemDigest(bytes).low
  }
}
