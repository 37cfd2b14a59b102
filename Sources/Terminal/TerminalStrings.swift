import CNcurses
import Screen

/// What the terminal's description says of the sequences by which rows scroll and text is written
/// without ncurses; nil where one that is needed is missing.
struct TerminalStrings {
  /// Ends all attributes and colours. What the description's sequence says of character sets, which
  /// are never changed, is left out.
  let plain: [UInt8]
  /// Goes down a row, in the last row of a region: scrolls it up.
  let index: [UInt8]
  /// Goes up a row, in the first row of a region: scrolls it down.
  let reverseIndex: [UInt8]
  /// Whether what scrolls into sight has the colour that is set.
  let erasesInColor: Bool

  private let attributes: [(attribute: Style.Attributes, sequence: [UInt8])]

  init?() {
    // A terminal without `xenl` goes on to the next row after the last column; one with `ncv` cannot
    // show all attributes in colour.
    guard cncurses_flag("xenl") != 0, cncurses_number("ncv") <= 0,
      let plain = Self.expand("sgr0"), let index = Self.expand("ind"),
      let reverseIndex = Self.expand("ri"), Self.expand("hpa", 1) != nil,
      Self.expand("csr", 1, 2) != nil, Self.expand("cup", 1, 2) != nil
    else { return nil }
    self.plain = Self.withoutCharacterSets(plain)
    self.index = index
    self.reverseIndex = reverseIndex
    erasesInColor = cncurses_flag("bce") != 0
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ]
    attributes = names.map { ($0, Self.expand($1) ?? []) }
  }

  /// Lets only some rows scroll; the cursor is anywhere then.
  func region(_ rows: Range<Int>) -> [UInt8] {
    Self.expand("csr", rows.lowerBound, rows.upperBound - 1) ?? []
  }

  /// Goes to a place.
  func move(to place: Position) -> [UInt8] {
    Self.expand("cup", place.row, place.column) ?? []
  }

  /// Goes to a column of the same row.
  func move(toColumn column: Int) -> [UInt8] {
    Self.expand("hpa", column) ?? []
  }

  /// Begins attributes and colours, where there are none.
  func begin(_ paint: Paint) -> [UInt8] {
    var bytes: [UInt8] = []
    for (attribute, sequence) in attributes where paint.attributes.contains(attribute) {
      bytes += sequence
    }
    if paint.foreground >= 0 { bytes += Self.expand("setaf", Int(paint.foreground)) ?? [] }
    if paint.background >= 0 { bytes += Self.expand("setab", Int(paint.background)) ?? [] }
    return bytes
  }

  private static func withoutCharacterSets(_ sequence: [UInt8]) -> [UInt8] {
    let text = String(decoding: sequence, as: UTF8.self)
    return Array(text.replacing("\u{1B}(B", with: "").replacing("\u{0F}", with: "").utf8)
  }

  private static func expand(_ name: String, _ first: Int = 0, _ second: Int = 0) -> [UInt8]? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let length = cncurses_expand(name, Int32(first), Int32(second), start, buffer.count)
      return length == 0 ? nil : buffer.prefix(length).map { UInt8(bitPattern: $0) }
    }
  }
}
