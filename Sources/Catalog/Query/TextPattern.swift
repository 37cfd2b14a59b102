import CPCRE2
import Glibc

/// A regular expression, by PCRE2: with a limit, so that no pattern and no text can hold it up.
///
/// `\w`, `\d` and `\b` know Unicode; `^` and `$` match at lines. Soft hyphens of the text are passed
/// over. A text for which the limit is reached does not match.
///
///     try TextPattern("mutual\\s+aids?").matches(Array("Mutual\naid".utf8))   // true
public final class TextPattern: @unchecked Sendable {
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Steps of matching a text: some milliseconds.
  private static let mostSteps: UInt32 = 200_000

  /// The same where someone waits for all matches of a text: at most a tenth of a second each, and
  /// so long for all, in time of the processor: what else the machine does is not the pattern's fault.
  private static let mostStepsToAll: UInt32 = 4_000_000
  private static let longestWait = Duration.milliseconds(300)

  /// The most matches that are told of one text.
  private static let mostMatches = 100_000

  /// A pattern for which upper and lower case are the same, or not.
  ///
  /// - Throws: `QueryFault.notAPattern`.
  public init(_ pattern: String, isExact: Bool = false) throws(QueryFault) {
    var failure: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    let options = UInt32(
      PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
        | (isExact ? 0 : PCRE2_CASELESS))
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
    let text = UnhyphenatedText(text).bytes
    // 0: it matches, with more groups than are kept.
    return pcre2_match_8(code, text, text.count, 0, 0, data, context) >= 0
  }

  /// Where the pattern matches a text, which must be UTF-8, in its offsets; matches of nothing are
  /// left out.
  ///
  ///     try TextPattern("aids?").matches(in: Array("aid, aids".utf8))   // [0..<3, 5..<9]
  ///
  /// - Throws: `QueryFault.takesTooLong` where the limit is reached.
  public func matches(in text: [UInt8]) throws(QueryFault) -> [Range<Int>] {
    let whole = UnhyphenatedText(text)
    var found: [Range<Int>] = []
    var position = 0
    pcre2_set_match_limit_8(context, Self.mostStepsToAll)
    defer { pcre2_set_match_limit_8(context, Self.mostSteps) }
    let start = Self.processorTime
    while position <= whole.bytes.count, found.count < Self.mostMatches {
      let code = match(whole.bytes, from: position)
      if code == PCRE2_ERROR_NOMATCH { break }
      guard code >= 0, Self.processorTime - start < Self.longestWait else { throw .takesTooLong }
      guard let ends = pcre2_get_ovector_pointer_8(data) else { break }
      let range = Int(ends[0])..<max(Int(ends[0]), Int(ends[1]))
      if !range.isEmpty { found.append(whole.range(range)) }
      position = max(range.upperBound, position)
      if range.isEmpty { position = whole.nextCharacter(after: position) }
    }
    return found
  }

  private func match(_ text: [UInt8], from position: Int) -> Int32 {
    let checked = position > 0 ? PCRE2_NO_UTF_CHECK : 0
    return pcre2_match_8(code, text, text.count, position, UInt32(checked), data, context)
  }

  /// How long this thread has used a processor.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func words(_ failure: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(failure, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
