import Testing

@testable import Screen

/// What attackers have put into text to drive terminals or deceive readers, in every sink: prose,
/// fields, decisions, frames, and ASCII.
struct PayloadTests {
  @Test func `there are more than 120 payloads`() {
    #expect(Set(Self.payloads).count > 120)
  }

  @Test(arguments: SafeText.Context.allCases)
  func `no payload gets through`(context: SafeText.Context) {
    for payload in Self.payloads {
      for text in [payload, "On \(payload)Prisons", "a\(payload)", "相\(payload)互"] {
        let safe = SafeText(text, as: context)
        let allowsLineFeed = context == .prose || context == .revealed
        let found = faults(of: safe.string, allowsLineFeed: allowsLineFeed)
        #expect(found == [], "\(text.debugDescription)")
        #expect(Self.isPlain(Self.drawn(safe)), "\(text.debugDescription)")
        #expect(safe.transliterated().string.utf8.allSatisfy { $0 < 0x80 && ($0 > 31 || $0 == 10) })
      }
    }
  }

  @Test func `nothing around a payload is lost`() {
    for payload in Self.payloads {
      let bytes = Array(SafeText("before \(payload) after", as: .field).string.utf8)
      let isWhole =
        bytes.starts(with: "before ".utf8) && bytes.suffix(6) == Array(" after".utf8)[...]
      #expect(isWhole, "\(payload.debugDescription)")
    }
  }

  private static func drawn(_ text: SafeText) -> String {
    var frame = Frame(size: Size(rows: 1, columns: 60))
    frame.draw(text, at: Position(row: 0, column: 0))
    return frame.text
  }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default:
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x206F).contains(scalar.value)
      }
    }
  }

  private static let payloads = sequences + singles + combinations

  /// Escape sequences by ESC and by C1 controls: colours, cursor, erasing, title, clipboard, links,
  /// answers typed back, printing, images, charsets, modes, device control, and unfinished ones.
  private static let sequences: [String] = [
    "[31m", "[2J", "[H", "[999;999H", "[?1049h", "[?25l", "[6n", "[c", "[>c", "[5n", "[21t",
    "[8;1;1t",
    "]0;title\u{7}", "]2;title\u{1B}\\", "]52;c;cm0gLXJm\u{7}", "]52;c;?\u{7}",
    "]8;;http://evil.example\u{7}x", "]4;1;?\u{7}", "]10;?\u{7}", "]50;font\u{7}",
    "]1337;File=:AA\u{7}",
    "]9;4;1\u{7}", "]777;notify;a;b\u{7}", "P$qm\u{1B}\\", "P+q544e\u{1B}\\", "Pq#0~\u{1B}\\",
    "_Gf=1;AA\u{1B}\\",
    "^pm\u{1B}\\", "X\u{1B}\\", "[4i", "[5i", "[?2004h", "[?1000h", "[?1003h", "c", "#8", "(0",
    ")B", "%G", "7",
    "8", "D", "M", "E", "N", "O", "Z", "=", ">", "[!p", "[20h", "[12l", "[r", "[1;1r", "[@", "[10P",
    "[3J", "[",
    "]", "P", "", "[1;2;3", "[38;2;255;0;0m", "[200~", "[201~", "[?2026h", "[>4;2m", "[=1u",
    "[?9001h",
  ].flatMap { ["\u{1B}\($0)", $0.isEmpty ? "\u{9B}" : c1($0)] }

  /// The same sequence begun by the C1 control that stands for ESC and a letter.
  private static func c1(_ sequence: String) -> String {
    guard let first = sequence.unicodeScalars.first, (0x40...0x5F).contains(first.value) else {
      return "\u{9B}" + sequence
    }
    let control = Unicode.Scalar(UInt8(first.value + 0x40))
    return String(control) + sequence.dropFirst()
  }

  private static let singles: [String] =
    [
      0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x1A, 0x7F, 0x84, 0x85, 0x8D, 0x90, 0x9C, 0xAD,
      0x34F,
      0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
      0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067,
      0x2068,
      0x2069, 0x206A, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE,
      0xE000,
      0x1BCA0, 0x1D173, 0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xF0000, 0x10FFFF,
      0x0600,
      0x06DD, 0x070F, 0x110BD, 0x13430,
    ].compactMap { Unicode.Scalar($0 as UInt32).map { String($0) } }

  private static let combinations: [String] = [
    "\u{202E}gpj.exe\u{202C}", "\u{2067}a\u{2066}b", "\r\u{1B}[Krm -rf", "x\u{8}\u{8}y", "\r\n\r\n",
    String(repeating: "\u{301}", count: 400), "👩" + String(repeating: "\u{200D}👩", count: 40),
    "🏴\u{E0067}\u{E0062}", "🏴" + String(repeating: "\u{E0061}", count: 50) + "\u{E007F}",
    "😀\u{FE01}\u{FE02}\u{E0101}", String(repeating: "🏽", count: 20), "a\u{200D}\u{200D}b",
    "ب\u{200D}",
    "क\u{94D}\u{200D}\u{200D}\u{200C}", "1\u{FE0F}\u{FE0F}\u{20E3}", "\u{1B}\u{1B}\u{1B}[[[",
    "\u{9B}\u{1B}\u{9B}", "\u{0}\u{1}\u{2}\u{3}", "\u{D}\u{85}\u{2028}", "\u{FEFF}\u{1B}[0m",
  ]
}
