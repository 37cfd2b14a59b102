import CPCRE2

/// A regular expression, by PCRE2: with a limit, so that no pattern and no text can hold it up.
///
/// Upper and lower case are the same, and `\w`, `\d` and `\b` know Unicode. A text for which the
/// limit is reached does not match.
///
///     try TextPattern("mutual\\s+aids?").matches(Array("Mutual\naid".utf8))   // true
final class TextPattern: @unchecked Sendable {
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Steps of matching a text: some milliseconds.
  private static let mostSteps: UInt32 = 200_000

  /// - Throws: `QueryFault.notAPattern`.
  init(_ pattern: String) throws(QueryFault) {
    var failure: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    let options = UInt32(
      PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &failure, &offset, nil),
      let data = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil)
    else { throw .notAPattern(pattern, reason: Self.words(failure)) }
    pcre2_set_match_limit_8(context, Self.mostSteps)
    pcre2_set_heap_limit_8(context, 20_000)
    self.code = code
    self.data = data
    self.context = context
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// Whether the pattern matches somewhere in a text, which must be UTF-8.
  func matches(_ text: [UInt8]) -> Bool {
    // 0: it matches, with more groups than are kept.
    pcre2_match_8(code, text, text.count, 0, 0, data, context) >= 0
  }

  private static func words(_ failure: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(failure, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
