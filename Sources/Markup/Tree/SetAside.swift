/// The signs that stand for runs of text which libxml2 need not read.
///
/// They are private characters of the last plane, which nothing else in the HTML may hold. There are
/// fewer of them than there may be runs: they repeat, and since libxml2 gives them back in order, the
/// next of that sign is meant.
struct SetAside {
  /// The byte that a sign begins with.
  static let lead: UInt8 = 0xF4
  /// How many bytes a sign has.
  static let length = 4
  /// The attribute whose value is the sign of a tag's own attributes.
  static let attribute = ":"
  /// How many bytes a run has at least, unless libxml2 would not give it back as it is.
  static let shortest = 16

  private static let count = 0xFFFE

  private let runs: [Range<Int32>]
  /// The run that is next, unless libxml2 passes over some.
  private var next = 0

  /// Prepares to give back runs.
  init(_ runs: [Range<Int32>]) {
    self.runs = runs
  }

  /// Adds the sign of a run, in UTF-8.
  static func addSign(of index: Int, to bytes: inout [UInt8]) {
    let value = index % count
    bytes.append(lead)
    for shift in [12, 6, 0] { bytes.append(0x80 | UInt8(value >> shift & 0x3F)) }
  }

  /// The run whose sign begins there; nil where none does.
  mutating func run(at start: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int32>? {
    guard !runs.isEmpty, start + Self.length <= bytes.count, bytes[start] == Self.lead else {
      return nil
    }
    var value = 0
    for offset in 1..<Self.length { value = value << 6 | Int(bytes[start + offset] & 0x3F) }
    let passed = ((value - next) % Self.count + Self.count) % Self.count
    guard value < Self.count, next + passed < runs.count else { return nil }
    next += passed + 1
    return runs[next - 1]
  }

  /// Whether a run is worth while: it is long, or it holds controls, which libxml2 would drop. What
  /// is nothing but white space may mean something else to libxml2.
  static func isWanted(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else { return false }
    return bytes.count >= shortest || bytes.contains(where: isControl)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && (!ASCII.isSpace(byte) || byte == 0x0C)
  }
}
