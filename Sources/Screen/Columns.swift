/// How many columns `text` occupies on a terminal.
///
///     columns(of: "Mutual Aid")   // 10
///     columns(of: "相互扶助")      // 8
///     columns(of: "👩‍👩‍👧 🇧🇷")      // 5
///
/// East Asian Width of Unicode 15.0 (ambiguous characters occupy one column), marks none, emoji
/// sequences and flags two. The one measure of both the typesetter and the screen, it is also how
/// far ncurses advances: spacing marks of Indic scripts occupy a column of their own. Controls
/// occupy none.
public func columns(of text: some StringProtocol) -> Int {
  let width = text.utf8.withContiguousStorageIfAvailable { columns(ofUTF8: $0) }
  if let width { return width }
  var copy = String(text)
  return copy.withUTF8 { columns(ofUTF8: $0) }
}

/// How many columns valid UTF-8 occupies.
private func columns(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var advance = Advance()
  var width = 0
  var index = 0
  while index < bytes.count {
    let end = bytes.endOfPlainASCII(from: index)
    if end > index {
      width += end - index
      _ = advance.add(Unicode.Scalar(bytes[end - 1]))
      index = end
    } else {
      let (scalar, length) = bytes.scalar(at: index)
      width += advance.add(scalar).columns
      index += length
    }
  }
  return width
}

/// How many columns `cluster` occupies on a terminal.
///
///     columns(of: "é" as Character)   // 1, composed or not
///     columns(of: "❤️" as Character)   // 2: an emoji, by its variation selector
public func columns(of cluster: Character) -> Int {
  var advance = Advance()
  var width = 0
  for scalar in cluster.unicodeScalars { width += advance.add(scalar).columns }
  return width
}

/// How many columns `scalar` occupies by itself: 0, 1 or 2.
@inline(__always)
func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x590, 0x620...0x64A: 1
  case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x300...0x36F: 0
  case 0x2010...0x2027: 1
  case 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: 2
  default: tabulatedColumns(of: scalar)
  }
}

/// The same by the tables; nothing below the Hangul letters is wide.
private func tabulatedColumns(of scalar: Unicode.Scalar) -> Int {
  if ColumnTable.contains(scalar.value, in: ColumnTable.zero) { return 0 }
  let isWide = scalar.value >= 0x1100 && ColumnTable.contains(scalar.value, in: ColumnTable.wide)
  return isWide ? 2 : 1
}
