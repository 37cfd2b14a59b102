import Glibc

/// The addresses of pictures and recordings in HTML.
enum MediaAddresses {
  /// What stands in quotation marks after `src=`, in order; only what could be a file's path.
  ///
  ///     find(in: #"<p><img alt="" src="images/map.png"></p>"#)   // ["images/map.png"]
  static func find(in html: String) -> [String] {
    var html = html
    return html.withUTF8 { find(in: UnsafeRawBufferPointer($0)) }
  }

  private static func find(in html: UnsafeRawBufferPointer) -> [String] {
    var found: [String] = []
    var offset = 0
    while let equals = place(ofEqualsFrom: offset, in: html) {
      offset = equals + 1
      guard isSource(before: equals, in: html) else { continue }
      guard offset < html.count, html[offset] == 0x22 || html[offset] == 0x27,
        let base = html.baseAddress,
        let end = memchr(base + offset + 1, Int32(html[offset]), html.count - offset - 1)
      else { continue }
      let value = html[(offset + 1)..<(UnsafeRawPointer(end) - base)]
      offset = value.endIndex + 1
      let url = String(decoding: value, as: UTF8.self)
      if !url.hasPrefix("/"), !url.contains(":"), !url.contains("&") { found.append(url) }
    }
    return found
  }

  private static func place(ofEqualsFrom offset: Int, in html: UnsafeRawBufferPointer) -> Int? {
    guard let base = html.baseAddress, offset < html.count,
      let place = memchr(base + offset, 0x3D, html.count - offset)
    else { return nil }
    return UnsafeRawPointer(place) - base
  }

  private static func isSource(before end: Int, in html: UnsafeRawBufferPointer) -> Bool {
    guard end >= 4, html[end - 4] <= 0x20 else { return false }
    return html[(end - 3)..<end].map { $0 | 0x20 }.elementsEqual("src".utf8)
  }
}
