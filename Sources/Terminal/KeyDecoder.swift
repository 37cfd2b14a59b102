import CNcurses
import Glibc
import Screen

/// Makes keys of what ncurses reads: bytes below 256, and codes of special keys.
///
/// Bytes that make characters are gathered and decoded together, so that a cluster of several
/// scalars, as input methods send them, is one key. Bytes that are no characters are left out;
/// ncurses' own decoding was rejected because a single wrong byte makes it swallow the next fifteen.
struct KeyDecoder {
  private let encoding: TextEncoding
  private var text: [UInt8] = []
  private var paste: [UInt8]?
  private var sequence = EscapeSequence()

  /// The longest paste, in bytes; what comes beyond is left out.
  static let longestPaste = 1 << 20

  /// A decoder of characters in `encoding`.
  init(encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// When keys are complete if nothing more comes, in milliseconds; nil where nothing waits.
  var deadline: Int? { sequence.deadline }

  /// Takes the next code, at a time in milliseconds.
  ///
  /// - Returns: the keys that are complete with it, in order.
  mutating func take(_ code: Int32, at time: Int) -> [Key] {
    if let keys = takePasted(code) { return keys }
    switch sequence.take(code, at: time) {
    case .other: return takePlain(code)
    case .taken: return finishText()
    case .broken(let codes): return codes.flatMap { takePlain($0) }
    case .complete(.control("200", "~")): return takePlain(Int32(cncurses_paste_start))
    case .complete(let sequence): return [sequence.key].compactMap(\.self)
    }
  }

  private mutating func takePlain(_ code: Int32) -> [Key] {
    guard !Self.isText(code) else {
      text.append(UInt8(truncatingIfNeeded: code))
      return []
    }
    let typed = finishText()
    if code == Int32(cncurses_paste_start) {
      paste = []
      return typed
    }
    return typed + [code < 256 ? Self.control(code) : Self.special(code)].compactMap { $0 }
  }

  /// The keys of the characters gathered so far; nothing more can be read at present. An
  /// incomplete character waits for the rest of it, and so does what an Escape has begun.
  mutating func endOfInput(at time: Int) -> [Key] {
    let given = sequence.endOfInput(at: time).flatMap { takePlain($0) }
    return given + endOfText()
  }

  private mutating func endOfText() -> [Key] {
    let rest = encoding == .utf8 ? Self.incompleteSuffix(of: text) : 0
    let waiting = Array(text.suffix(rest))
    text.removeLast(rest)
    let keys = finishText()
    text = waiting
    return keys
  }

  private static func isText(_ code: Int32) -> Bool {
    (0x20...0x7E).contains(code) || (0x80...0xFF).contains(code)
  }

  private mutating func finishText() -> [Key] {
    defer { text = [] }
    return decode(text).filter { !Self.isNoCharacter($0) }.map { .character($0) }
  }

  /// Adds to a paste, or ends it; nil where there is none.
  private mutating func takePasted(_ code: Int32) -> [Key]? {
    guard paste != nil else { return nil }
    if code == Int32(cncurses_paste_end) { return finishPaste() }
    // No copy of the bytes may be held here, or every one of them would copy all before it.
    if code < 256, paste?.count ?? 0 < Self.longestPaste {
      paste?.append(code == 0x0D ? 0x0A : UInt8(truncatingIfNeeded: code))
    }
    // Its end may come in pieces.
    if code == 0x7E, paste?.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) == true {
      paste?.removeLast(Self.pasteEnd.count)
      return finishPaste()
    }
    return []
  }

  private mutating func finishPaste() -> [Key] {
    defer { paste = nil }
    return [.paste(decode(paste ?? []))]
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private func decode(_ bytes: [UInt8]) -> String {
    switch encoding {
    case .utf8:
      return String(decoding: bytes, as: UTF8.self)
    case .ascii:
      let scalars = bytes.compactMap { Unicode.Scalar(btowc(Int32($0))) }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
