/// The quotation marks of a language: those around a quotation, and those around one inside it.
///
/// They are those of Unicode's CLDR, but that Spanish has those of its Academy (CLDR changed them), and
/// French, which knows both customs, has “ ” inside « ».
///
///     QuotationMarks.of("de").outer   // „ and “
///     QuotationMarks.of("en").inner   // ‘ and ’
struct QuotationMarks: Sendable, Hashable {
  /// A pair of marks, with the spaces that belong to them.
  struct Pair: Sendable, Hashable {
    let open: String
    let close: String
  }

  /// Around a quotation.
  let outer: Pair
  /// Around a quotation inside it.
  let inner: Pair

  /// The marks at a depth, from 0: outer and inner ones in turn.
  func pair(at depth: Int) -> Pair { depth % 2 == 0 ? outer : inner }

  /// The marks of a language by its tag (RFC 5646); those of English where none is known.
  static func of(_ language: String?) -> QuotationMarks {
    let tag = (language ?? "").lowercased().replacing("_", with: "-")
    var parts = tag.split(separator: "-")
    while !parts.isEmpty {
      if let marks = table[parts.joined(separator: "-")] { return marks }
      parts.removeLast()
    }
    return english
  }

  private init(_ outer: (String, String), _ inner: (String, String)) {
    self.outer = Pair(open: outer.0, close: outer.1)
    self.inner = Pair(open: inner.0, close: inner.1)
  }

  private static let english = QuotationMarks(("“", "”"), ("‘", "’"))

  private static let table: [String: QuotationMarks] = {
    var table: [String: QuotationMarks] = [:]
    for (languages, outer, inner) in customs {
      for language in languages.split(separator: " ") {
        table[String(language)] = QuotationMarks(outer, inner)
      }
    }
    return table
  }()

  private static let customs:
    [(languages: String, outer: (String, String), inner: (String, String))] = [
      ("en af az bn da eo eu ga gl hi id ko la lv ms nl sw th tr vi zh", ("“", "”"), ("‘", "’")),
      ("cy", ("‘", "’"), ("“", "”")),
      ("es ca el pt-pt ast", ("«", "»"), ("“", "”")),
      ("pt es-mx es-us es-419", ("“", "”"), ("‘", "’")),
      ("it", ("«", "»"), ("“", "”")),
      ("it-ch de-ch fr-ch am fa rm", ("«", "»"), ("‹", "›")),
      ("fr", ("«\u{A0}", "\u{A0}»"), ("“", "”")),
      ("fr-ca", ("«\u{A0}", "\u{A0}»"), ("“", "”")),
      ("de bg cs is lt mk sk sl hr bs sr-latn", ("„", "“"), ("‚", "‘")),
      ("sr", ("„", "“"), ("‘", "’")),
      ("et", ("„", "“"), ("«", "»")),
      ("pl ro", ("„", "”"), ("«", "»")),
      ("hu", ("„", "”"), ("»", "«")),
      ("ru uk be kk ky", ("«", "»"), ("„", "“")),
      ("hy", ("«", "»"), ("«", "»")),
      ("ka", ("„", "“"), ("“", "”")),
      ("nb no nn", ("«", "»"), ("‘", "’")),
      ("sv fi he", ("”", "”"), ("’", "’")),
      ("ar ur", ("”", "“"), ("’", "‘")),
      ("sq", ("«", "»"), ("“", "”")),
      ("ja zh-hant zh-tw zh-hk yue", ("「", "」"), ("『", "』")),
    ]
}
