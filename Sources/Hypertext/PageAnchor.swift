/// Ids of places in a page: those that a text brings with it, beside our own.
package enum PageAnchor {
  /// The id of a place that a text calls so.
  ///
  ///     PageAnchor.id("section 2")   // "a-section_202"
  package static func id(_ name: String) -> String { "a-" + plain(name) }

  /// The id of a work in the list of references.
  package static func reference(_ id: String) -> String { "ref-" + plain(id) }

  /// The id of a paragraph, by its number.
  package static func paragraph(_ number: Int) -> String { "p\(number)" }

  /// The id of a heading, by its place among them, from 1.
  package static func heading(_ number: Int) -> String { "h\(number)" }

  /// The id of a page of the printed source, by its place among them, from 1.
  package static func page(_ number: Int) -> String { "page-\(number)" }

  /// The id of a note, by its number.
  package static func note(_ number: Int) -> String { "note-\(number)" }

  /// The id of a note's first mark.
  package static func mark(_ number: Int) -> String { "mark-\(number)" }

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
