/// The mark of a printed page that stands in running text: `[Pg 17]`, `[pg vi]`, `{Pg 17}`, `{p. 17}`.
///
/// Such words are taken for marks only where it is certain: where there are two of them at least, and
/// each page comes after the one before. `[p. 17]` cites a page of another work, and is never a mark.
struct BarePageMark {
  /// Where it stands.
  let range: Range<Int>
  /// The page's number: `17`, `vi`.
  let label: String

  /// The longest mark, in bytes.
  private static let longest = 14

  /// The first mark in a text.
  static func first(in text: ArraySlice<UInt8>) -> BarePageMark? {
    var start = text.startIndex
    while let open = text[start...].firstIndex(where: { $0 == bracket || $0 == brace }) {
      if let mark = mark(in: text[open...].prefix(longest)) { return mark }
      start = open + 1
    }
    return nil
  }

  /// Whether the pages of marks come one after another, as those of a book do.
  static func areCertain(_ labels: [String]) -> Bool {
    guard let first = labels.first, labels.contains(where: { $0 != first }) else { return false }
    let (roman, arabic) = (labels.filter { Int($0) == nil }, labels.compactMap { Int($0) })
    let numbers = roman.compactMap(RomanNumeral.value)
    return numbers.count == roman.count && isAscending(numbers) && isAscending(arabic)
  }

  /// Whether the text of a tree has marks, and all of them are certain.
  static func areCertain(in tree: ElementTree) -> Bool {
    let isThere = tree.bytes.withUnsafeBytes { bytes in
      ["[pg", "{pg", "{p."].contains { (word: StaticString) in
        ByteSearch.find(word, in: bytes, from: 0) != nil
      }
    }
    guard isThere else { return false }
    var labels: [String] = []
    for index in 0..<tree.count where tree.nodes[index].name == .text {
      var rest = tree.bytes[tree.textRange(at: index)]
      while let mark = first(in: rest) {
        labels.append(mark.label)
        rest = rest[mark.range.upperBound...]
      }
    }
    return areCertain(labels)
  }

  private static let bracket = UInt8(ascii: "[")
  private static let brace = UInt8(ascii: "{")

  private static func isAscending(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// The mark that a text begins with.
  private static func mark(in text: ArraySlice<UInt8>) -> BarePageMark? {
    let isBrace = text.first == brace
    guard let end = text.firstIndex(of: UInt8(ascii: isBrace ? "}" : "]")) else { return nil }
    let inside = text[text.startIndex + 1..<end]
    let words = inside.split { ASCII.isSpace($0) }
    guard words.count == 2 else { return nil }
    let name = String(decoding: words[0], as: UTF8.self).lowercased()
    guard name == "pg" || name == "pg." || isBrace && name == "p.",
      let label = PageLabel.read(String(decoding: words[1], as: UTF8.self))
    else { return nil }
    return BarePageMark(range: text.startIndex..<end + 1, label: label)
  }
}
