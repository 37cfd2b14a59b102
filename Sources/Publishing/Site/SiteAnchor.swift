/// Ids of places in a page: those that a text brings with it, beside our own.
enum SiteAnchor {
  /// The id of a place that a text calls so.
  ///
  ///     SiteAnchor.id("section 2")   // "a-section_202"
  static func id(_ name: String) -> String { "a-" + plain(name) }

  /// The id of a work in the list of references.
  static func reference(_ id: String) -> String { "ref-" + plain(id) }

  /// The id of a note, by its number.
  static func note(_ number: Int) -> String { "note-\(number)" }

  /// The id of a note's first mark.
  static func mark(_ number: Int) -> String { "mark-\(number)" }

  private static func plain(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        return String(UnicodeScalar(byte))
      default: return "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
