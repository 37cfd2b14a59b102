/// The 106 named characters that need no semicolon: those of Latin-1, and of mark-up.
///
/// Source: "Named character references" of the HTML Standard.
enum OldEntities {
  /// How many letters and digits their names have.
  static let lengths = 2...6

  /// The names of U+00A0 to U+00FF, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """

  private static let others: [(String, UInt32)] = [
    ("amp", 0x26), ("AMP", 0x26), ("lt", 0x3C), ("LT", 0x3C), ("gt", 0x3E), ("GT", 0x3E),
    ("quot", 0x22), ("QUOT", 0x22), ("COPY", 0xA9), ("REG", 0xAE),
  ]

  private static let scalars: [UInt64: UInt32] = {
    let ordered = latin.split(separator: " ").enumerated()
    let named = ordered.map { (String($1), UInt32(0xA0 + $0)) } + others
    return Dictionary(uniqueKeysWithValues: named.map { (key(of: $0.0.utf8), $0.1) })
  }()

  /// The code point of a name in a place of HTML; nil when it is none of these.
  static func scalar(in source: UnsafeRawBufferPointer, _ name: Range<Int>) -> UInt32? {
    lengths.contains(name.count) ? scalars[key(of: source[name])] : nil
  }

  private static func key(of name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
