import CLibXML2
import Glibc

/// Reads HTML into an `ElementTree` through libxml2, which repairs what real sites publish.
///
///     HTMLReader.tree(of: "<p>one<p>two")   // html, body, p "one", p "two"
///
/// It never fails: what memory or libxml2 cannot read is left out, and the rest is kept.
struct HTMLReader {
  private var tree: ElementTree
  private var names: [UnsafeRawPointer: ElementName] = [:]
  private var traits = TraitReader()

  /// The elements and texts of an HTML document or fragment.
  static func tree(of html: UnsafeRawBufferPointer) -> ElementTree {
    if let decoded = EntityDecoder.decoded(html) {
      return decoded.withUnsafeBytes { trimmedTree(of: $0) }
    }
    return trimmedTree(of: html)
  }

  private static func trimmedTree(of html: UnsafeRawBufferPointer) -> ElementTree {
    if let trimmed = TagTrimmer.trimmed(html) {
      return trimmed.withUnsafeBytes { read($0) }
    }
    return read(html)
  }

  private static func read(_ html: UnsafeRawBufferPointer) -> ElementTree {
    var reader = HTMLReader(tree: ElementTree(expecting: html.count))
    let length = Int32(clamping: min(html.count, Int(Int32.max) / 2))
    withUnsafeMutablePointer(to: &reader) { context in
      let handlers = clibxml2_handlers(
        context: context,
        open: { HTMLReader.at($0)?.pointee.open($1, $2) },
        close: { HTMLReader.at($0)?.pointee.tree.close() },
        text: { HTMLReader.at($0)?.pointee.add(text: $1, length: $2) })
      _ = clibxml2_read_html(
        html.baseAddress?.assumingMemoryBound(to: CChar.self), length, handlers)
    }
    reader.tree.finish()
    return reader.tree
  }

  private init(tree: ElementTree) {
    self.tree = tree
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLReader>? {
    context?.assumingMemoryBound(to: HTMLReader.self)
  }
}

// MARK: - What libxml2 calls

extension HTMLReader {
  private typealias Name = UnsafePointer<CChar>

  private mutating func open(
    _ spelling: UnsafePointer<CChar>?, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    guard let spelling else { return }
    let name = elementName(spelling)
    var element = ElementTraits()
    var kept: [ElementTree.Attribute] = []
    if var next = attributes {
      while let attribute = next.pointee {
        let value = bytes(of: next[1])
        element.formUnion(traits.read(attribute, value: value, into: &tree, kept: &kept))
        next += 2
      }
    }
    tree.open(name, traits: element, attributes: kept)
  }

  private mutating func add(text: UnsafePointer<CChar>?, length: Int32) {
    guard let text, length > 0 else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
    if bytes.count == 2, bytes[0] == 0xC2, let meant = Windows1252.meant(by: bytes[1]) {
      Array(meant.utf8).withUnsafeBytes { tree.add(text: $0) }
    } else {
      tree.add(text: bytes)
    }
  }

  /// Equal names have equal addresses while a document is read.
  private mutating func elementName(_ spelling: UnsafePointer<CChar>) -> ElementName {
    if let known = names[UnsafeRawPointer(spelling)] { return known }
    let name = ElementName(spelling: String(cString: spelling))
    names[UnsafeRawPointer(spelling)] = name
    return name
  }

  private func bytes(of value: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: value, count: value.map { strlen($0) } ?? 0)
  }
}
