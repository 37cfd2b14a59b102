/// What pages call encodings, and what iconv calls those that browsers take them for.
///
/// Source: the labels of the Encoding Standard (whatwg.org). UTF-16, declared in a page that can be
/// read up to there, can only be UTF-8.
enum EncodingLabels {
  /// iconv's name of an encoding by one of its labels in small letters; nil for what is none.
  static func name(of label: String) -> String? { names[label] }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in spelled.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for label in words.dropFirst() { names[label] = words[0] }
    }
    for number in 1250...1258 {
      for prefix in ["cp", "windows-", "x-cp"] { names["\(prefix)\(number)"] = "CP\(number)" }
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      for prefix in ["iso-8859-", "iso8859-", "iso8859", "iso_8859-"] {
        names["\(prefix)\(part)"] = "ISO-8859-\(part)"
      }
    }
    return names
  }()

  private static let spelled = """
    UTF-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 utf-16 utf-16le \
    utf-16be unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff unicodefffe
    CP1252 ansi_x3.4-1968 ascii cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 \
    iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii
    CP1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5
    CP874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
    CP866 866 cp866 csibm866 ibm866
    ISO-8859-2 csisolatin2 iso-ir-101 iso_8859-2:1987 l2 latin2
    ISO-8859-3 csisolatin3 iso-ir-109 iso_8859-3:1988 l3 latin3
    ISO-8859-4 csisolatin4 iso-ir-110 iso_8859-4:1988 l4 latin4
    ISO-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso_8859-5:1988
    ISO-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e \
    iso-8859-6-i iso-ir-127 iso_8859-6:1987
    ISO-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso_8859-7:1987 sun_eu_greek
    ISO-8859-8 csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i iso-ir-138 \
    iso_8859-8:1988 logical visual
    ISO-8859-10 csisolatin6 iso-ir-157 l6 latin6
    ISO-8859-15 csisolatin9 l9
    KOI8-R cskoi8r koi koi8 koi8-r koi8_r
    KOI8-U koi8-ru koi8-u
    MACINTOSH csmacintosh mac macintosh x-mac-roman
    MAC-CYRILLIC x-mac-cyrillic x-mac-ukrainian
    GB18030 chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
    BIG5-HKSCS big5 big5-hkscs cn-big5 csbig5 x-x-big5
    EUC-JP cseucpkdfmtjapanese euc-jp x-euc-jp
    ISO-2022-JP csiso2022jp iso-2022-jp
    CP932 csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
    CP949 cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 \
    ksc_5601
    """
}
