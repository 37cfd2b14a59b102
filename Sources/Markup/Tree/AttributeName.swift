/// The attributes that are kept in an `ElementTree`; the others are read for traits, or not at all.
enum AttributeName: String, CaseIterable, Sendable {
  case id, name, href, src, alt, title, start, type, reversed, value, colspan, rowspan, width
  case height, data, lang
  case xmlLang = "xml:lang"
  case label = "aria-label"
  case pageNumber = "data-page-number"
  /// How far a line of verse is indented: the digits of a class such as `indent4` or `i2`.
  case indent = "#indent"
}
