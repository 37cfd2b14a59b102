import CSodium

/// Base 64 as minisign's files have it: RFC 4648 with padding.
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> String {
    let variant = sodium_base64_VARIANT_ORIGINAL
    var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes of a line; nil where it is no base 64, or not of `count` bytes.
  static func decoded(_ text: Substring, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var found = 0
    let text = Array(text.utf8).map { CChar(bitPattern: $0) }
    let status = sodium_base642bin(
      &bytes, count, text, text.count, nil, &found, nil, sodium_base64_VARIANT_ORIGINAL)
    return status == 0 && found == count ? bytes : nil
  }
}
