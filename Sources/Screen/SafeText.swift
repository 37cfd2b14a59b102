/// Text that can be shown: it cannot move the cursor, change the terminal, hide or reorder words.
///
/// Drawing and printing accept nothing else, and only literals and the sanitiser make one:
///
///     SafeText("On \u{1B}[2JPrisons", as: .field).string   // "On ^[[2JPrisons"
///     SafeText("a\u{202E}b", as: .prose).hiddenCount       // 1
///     SafeText("a\u{202E}b", as: .decision).string         // "a<U+202E>b"
///
/// The contract: no control but line feed (in prose); no format character but the joiners, tags
/// and variation selectors of valid emoji sequences and of scripts that are spelled with them; at
/// most four marks a base; making safe text safe again, or two such texts joined, changes nothing;
/// time linear in the length. `ScalarKind` and `Sanitiser` have the rules.
public struct SafeText: Hashable, Sendable {
  /// Where text is shown, which decides what becomes of what must not be shown as it is.
  public enum Context: Sendable, CaseIterable {
    /// Text of several lines: line breaks stay, as line feeds; the invisible is dropped.
    case prose
    /// One line: line breaks become spaces; the invisible is dropped.
    case field
    /// One line by which the reader decides, a URL or a file name: everything is made visible.
    case decision
    /// Prose in which the invisible is made visible.
    case revealed
  }

  /// The text itself.
  public let string: String

  /// How many bidirectional controls and invisible characters were dropped.
  public let hiddenCount: Int

  /// Where markers such as `^X` and `<9B>` stand in the UTF-8 of `string`, in ascending order.
  /// They are drawn in reverse video, so that no text can feign one.
  public let markers: [Range<Int>]

  /// No text.
  public static let empty = SafeText(trusted: "")

  /// Makes `untrusted` safe to be shown in `context`.
  public init(_ untrusted: some StringProtocol, as context: Context = .field) {
    var text = String(untrusted)
    let safe = text.withUTF8 { Self.sanitised($0, as: context) }
    self = safe ?? SafeText(trusted: text)
  }

  /// Makes bytes safe to be shown in `context`; what is not UTF-8 becomes U+FFFD.
  public init(bytes: some Collection<UInt8>, as context: Context = .field) {
    self.init(String(decoding: bytes, as: UTF8.self), as: context)
  }

  /// Text of nothing but printable ASCII, which is safe as it is; nil where other bytes stand in it.
  public init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.endOfPlainASCII(from: 0) == bytes.count else { return nil }
    self.init(trusted: String(decoding: bytes, as: UTF8.self))
  }

  /// The safe text of `bytes`, or nil where they are safe as they are.
  private static func sanitised(
    _ bytes: UnsafeBufferPointer<UInt8>, as context: Context
  ) -> SafeText? {
    var sanitiser = Sanitiser(bytes, as: context)
    guard let safe = sanitiser.run() else { return nil }
    return SafeText(
      trusted: String(decoding: safe, as: UTF8.self), hiddenCount: sanitiser.hiddenCount,
      markers: sanitiser.markers)
  }

  /// Text that is known to be safe.
  init(trusted string: String, hiddenCount: Int = 0, markers: [Range<Int>] = []) {
    self.string = string
    self.hiddenCount = hiddenCount
    self.markers = markers
  }
}

extension SafeText {
  /// Whether there is no character.
  public var isEmpty: Bool { string.isEmpty }

  /// One text after the other; both counts of what is hidden, added up.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    let offset = left.string.utf8.count
    return SafeText(
      trusted: left.string + right.string,
      hiddenCount: left.hiddenCount + right.hiddenCount,
      markers: left.markers + right.markers.map { $0.lowerBound + offset..<$0.upperBound + offset })
  }

  /// Lays `right` behind `left`.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }
}

extension SafeText.Context {
  /// Whether the invisible is shown by markers.
  var showsHidden: Bool { self == .decision || self == .revealed }
}

extension SafeText: CustomStringConvertible {
  /// The text itself.
  public var description: String { string }
}

extension Sequence where Element == SafeText {
  /// The texts, in order, with `separator` between them.
  ///
  ///     [title, author].joined(separator: " · ")
  public func joined(separator: SafeText = .empty) -> SafeText {
    var string = ""
    var hiddenCount = 0
    var markers: [Range<Int>] = []
    for (index, text) in enumerated() {
      for part in index == 0 ? [text] : [separator, text] {
        let offset = string.utf8.count
        string += part.string
        hiddenCount += part.hiddenCount
        markers += part.markers.map { $0.lowerBound + offset..<$0.upperBound + offset }
      }
    }
    return SafeText(trusted: string, hiddenCount: hiddenCount, markers: markers)
  }
}
