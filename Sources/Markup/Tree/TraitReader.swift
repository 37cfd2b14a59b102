import Glibc

/// Reads the attributes of elements: keeps those with an `AttributeName`, and draws traits from
/// all.
///
/// Sites repeat a few dozen classes thousands of times, so that each value's traits are remembered.
struct TraitReader {
  private let table = NameTable.attributes
  private var remembered = [Remembered](repeating: Remembered(), count: 256)

  /// Which attributes of the list there were.
  private var seen: [UInt8] = []

  /// The words of an attribute, and what they say.
  private struct Remembered {
    var words: [UInt8] = []
    var traits = ElementTraits()
  }

  /// What becomes of an attribute.
  enum Attribute {
    case kept(AttributeName)
    case words
    case style
    case flag(ElementTraits)
  }

  /// The traits that an attribute gives its element; its value is kept in the tree where needed.
  mutating func read(
    _ name: UnsafePointer<CChar>, value: UnsafeRawBufferPointer, into tree: inout ElementTree
  ) -> ElementTraits {
    let name = UnsafeRawBufferPointer(start: name, count: strlen(name))
    guard let attribute = table.name(in: name, 0..<name.count) else { return [] }
    if case .kept(let name) = attribute { tree.keep(name, value: value) }
    return traits(of: attribute, value, into: &tree)
  }

  /// Prepares to read the attributes of another tag.
  mutating func beginList() {
    seen.removeAll(keepingCapacity: true)
  }

  /// The same for an attribute of a list that stands in the tree's bytes; of several with one name,
  /// the first counts.
  mutating func read(
    _ attribute: AttributeList.Attribute, of list: UnsafeRawBufferPointer, standingAt start: Int32,
    into tree: inout ElementTree
  ) -> ElementTraits {
    guard let slot = table.slot(in: list, attribute.name), !seen.contains(UInt8(slot)),
      let known = table.name(at: slot)
    else { return [] }
    seen.append(UInt8(slot))
    if case .kept(let name) = known {
      let first = start + Int32(attribute.value.lowerBound)
      tree.keep(name, valueAt: first..<first + Int32(attribute.value.count))
    }
    return traits(of: known, UnsafeRawBufferPointer(rebasing: list[attribute.value]), into: &tree)
  }

  private mutating func traits(
    of attribute: Attribute, _ value: UnsafeRawBufferPointer, into tree: inout ElementTree
  ) -> ElementTraits {
    switch attribute {
    case .kept: return []
    case .words:
      keepIndent(value, into: &tree)
      return traits(ofWords: value)
    case .style: return Self.traits(ofStyle: String(decoding: value, as: UTF8.self).lowercased())
    case .flag(let traits): return traits
    }
  }
}

extension NameTable where Name == TraitReader.Attribute {
  /// The table of all attributes that say something.
  static let attributes = NameTable(
    [
      ("class", .words), ("role", .words), ("rel", .words), ("epub:type", .words),
      ("style", .style), ("hidden", .flag(.hidden)), ("open", .flag(.open)),
      ("data-footnote-ref", .flag(.noteMark)), ("data-fn", .flag(.noteMark)),
      ("data-footnote-backref", .flag(.backlink)), ("data-footnotes", .flag(.noteList)),
    ] + AttributeName.allCases.map { ($0.rawValue, .kept($0)) })
}

// MARK: - Classes and styles

extension TraitReader {
  private mutating func traits(ofWords value: UnsafeRawBufferPointer) -> ElementTraits {
    guard value.count <= 512, let first = value.first, let last = value.last else { return [] }
    let slot = (value.count &* 31 &+ Int(first) &* 7 &+ Int(last)) & 255
    if remembered[slot].words.count == value.count, remembered[slot].words.elementsEqual(value) {
      return remembered[slot].traits
    }
    let found = String(decoding: value, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
      .reduce(into: ElementTraits()) { $0.formUnion(ElementTraits.byWord[String($1)] ?? []) }
    remembered[slot] = Remembered(words: Array(value), traits: found)
    return found
  }

  private static func traits(ofStyle style: String) -> ElementTraits {
    var traits = ElementTraits()
    for declaration in style.replacing("!important", with: "").split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].split(whereSeparator: \.isWhitespace).first ?? ""
      switch (parts[0].filter { !$0.isWhitespace }, value) {
      case ("display", "none"), ("visibility", "hidden"): traits.insert(.hidden)
      case ("font-style", "italic"), ("font-style", "oblique"): traits.insert(.italic)
      case ("font-weight", "bold"), ("font-weight", "bolder"), ("font-weight", "700"):
        traits.insert(.bold)
      case ("font-variant", "small-caps"): traits.insert(.smallCapitals)
      case ("width", "0"), ("width", "0px"), ("width", "1px"): traits.insert(.pixel)
      case ("height", "0"), ("height", "0px"), ("height", "1px"): traits.insert(.pixel)
      default: break
      }
    }
    return traits
  }

  /// Keeps the digits of a class such as `i2` or `indent4`.
  private func keepIndent(
    _ value: UnsafeRawBufferPointer, into tree: inout ElementTree
  ) {
    guard let last = value.last, ASCII.isDigit(last), value.count <= 64 else { return }
    let digits = value.reversed().prefix(while: ASCII.isDigit).count
    let start = value.count - digits
    guard
      ["i", "indent"].contains(where: { word in
        word.utf8.count <= start
          && value[(start - word.utf8.count)..<start].elementsEqual(word.utf8)
          && (start == word.utf8.count || ASCII.isSpace(value[start - word.utf8.count - 1]))
      })
    else { return }
    tree.keep(.indent, value: UnsafeRawBufferPointer(rebasing: value[start...]))
  }
}
