import Glibc

/// Reads the attributes of elements: keeps those with an `AttributeName`, and draws traits from
/// all.
///
/// Sites repeat a few dozen classes thousands of times, so that each value's traits are remembered.
struct TraitReader {
  private var remembered: [String: ElementTraits] = [:]
  private var names: [UnsafeRawPointer: Attribute] = [:]

  private enum Attribute {
    case kept(AttributeName)
    case words
    case style
    case flag(ElementTraits)
    case ignored
  }

  /// The traits that an attribute gives its element; its value is kept in the tree where needed.
  mutating func read(
    _ name: UnsafePointer<CChar>, value: UnsafeRawBufferPointer,
    into tree: inout ElementTree, kept: inout [ElementTree.Attribute]
  ) -> ElementTraits {
    switch attribute(name) {
    case .kept(let name):
      kept.append(tree.keep(name, value: value))
      return []
    case .words:
      keepIndent(value, into: &tree, kept: &kept)
      return traits(ofWords: value)
    case .style: return Self.traits(ofStyle: String(decoding: value, as: UTF8.self).lowercased())
    case .flag(let traits): return traits
    case .ignored: return []
    }
  }

  private mutating func attribute(_ spelling: UnsafePointer<CChar>) -> Attribute {
    if let known = names[UnsafeRawPointer(spelling)] { return known }
    let attribute = Self.attribute(spelled: String(cString: spelling).lowercased())
    names[UnsafeRawPointer(spelling)] = attribute
    return attribute
  }

  private static func attribute(spelled name: String) -> Attribute {
    switch name {
    case "class", "role", "rel", "epub:type": .words
    case "style": .style
    case "hidden": .flag(.hidden)
    case "open": .flag(.open)
    case "data-footnote-ref", "data-fn": .flag(.noteMark)
    case "data-footnote-backref": .flag(.backlink)
    case "data-footnotes": .flag(.noteList)
    default: AttributeName.bySpelling[name].map { .kept($0) } ?? .ignored
    }
  }
}

// MARK: - Classes and styles

extension TraitReader {
  private mutating func traits(ofWords value: UnsafeRawBufferPointer) -> ElementTraits {
    guard value.count <= 512 else { return [] }
    let words = String(decoding: value, as: UTF8.self)
    if let known = remembered[words] { return known }
    let found = words.lowercased().split(whereSeparator: \.isWhitespace)
      .reduce(into: ElementTraits()) { $0.formUnion(ElementTraits.byWord[String($1)] ?? []) }
    if remembered.count < 4096 { remembered[words] = found }
    return found
  }

  private static func traits(ofStyle style: String) -> ElementTraits {
    var traits = ElementTraits()
    for declaration in style.split(separator: ";") {
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
    _ value: UnsafeRawBufferPointer, into tree: inout ElementTree,
    kept: inout [ElementTree.Attribute]
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
    kept.append(tree.keep(.indent, value: UnsafeRawBufferPointer(rebasing: value[start...])))
  }
}
