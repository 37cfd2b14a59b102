import CLibXML2
import Glibc

/// Reads HTML into an `ElementTree` through libxml2, which repairs what real sites publish.
///
///     HTMLReader.tree(of: "<p>one<p>two")   // html, body, p "one", p "two"
///
/// It never fails: what memory or libxml2 cannot read is left out, and the rest is kept.
struct HTMLReader {
  private var tree: ElementTree
  private var setAside: SetAside
  private var tags: [UnsafeRawPointer: Tag] = [:]
  private var traits = TraitReader()

  /// What libxml2 takes for the beginning of an element.
  private enum Tag {
    case element(ElementName)
    /// The end of a block, told by `PreparedHTML`.
    case end(ElementName)
  }

  /// The elements of HTML, as libxml2 mends it.
  static func tree(of html: consuming [UInt8]) -> ElementTree {
    if let whole = html.withUnsafeBytes({ PreparedHTML.withoutNUL($0) }) { return read(whole) }
    return read(html)
  }

  private static func read(_ html: consuming [UInt8]) -> ElementTree {
    let (prepared, runs) = html.withUnsafeBytes {
      let prepared = PreparedHTML($0)
      return (prepared.bytes, prepared.runs)
    }
    var reader = HTMLReader(tree: ElementTree(of: html), setAside: SetAside(runs))
    withUnsafeMutablePointer(to: &reader) { context in
      let handlers = clibxml2_handlers(
        context: context,
        open: { HTMLReader.at($0)?.pointee.open($1, $2) },
        close: { HTMLReader.at($0)?.pointee.tree.close() },
        text: { HTMLReader.at($0)?.pointee.add(text: $1, length: $2) })
      prepared.withUnsafeBytes {
        let length = Int32(clamping: min($0.count, Int(Int32.max) / 2))
        _ = clibxml2_read_html(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), length, handlers)
      }
    }
    reader.tree.finish()
    return reader.tree
  }

  private init(tree: ElementTree, setAside: SetAside) {
    self.tree = tree
    self.setAside = setAside
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
    switch tag(spelling) {
    case .element(let name): open(name, attributes)
    case .end(let name):
      tree.endBlock(name)
      tree.skipClose()
    }
  }

  private mutating func open(
    _ name: ElementName, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    var element = ElementTraits()
    if var next = attributes {
      if let list = attributesAside(next) {
        element = readAttributes(in: list)
        next += 2
      }
      while let attribute = next.pointee {
        withValue(next[1]) {
          element.formUnion($0.traits.read(attribute, value: $1, into: &$0.tree))
        }
        next += 2
      }
    }
    tree.open(name, traits: element)
  }

  /// The place of a tag's attributes, where they were set aside.
  private mutating func attributesAside(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>
  ) -> Range<Int32>? {
    guard let name = attributes.pointee, strcmp(name, SetAside.attribute) == 0,
      let value = attributes[1]
    else { return nil }
    return setAside.run(at: 0, in: UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  private mutating func readAttributes(in list: Range<Int32>) -> ElementTraits {
    var element = ElementTraits()
    traits.beginList()
    let text = Array(tree.bytes[Int(list.lowerBound)..<Int(list.upperBound)])
    text.withUnsafeBytes { bytes in
      for attribute in AttributeList(of: bytes) {
        element.formUnion(
          traits.read(attribute, of: bytes, standingAt: list.lowerBound, into: &tree))
      }
    }
    return element
  }

  private mutating func add(text: UnsafePointer<CChar>?, length: Int32) {
    guard let text, length > 0 else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
    if bytes.count == 2, bytes[0] == 0xC2, let meant = Windows1252.meant(by: bytes[1]) {
      return Array(meant.utf8).withUnsafeBytes { tree.add(text: $0) }
    }
    var start = 0
    var from = 0
    while let sign = ByteSearch.find(SetAside.lead, in: bytes, from: from) {
      from = sign + 1
      guard let run = setAside.run(at: sign, in: bytes) else { continue }
      if sign > start { tree.add(text: UnsafeRawBufferPointer(rebasing: bytes[start..<sign])) }
      tree.add(run: run)
      start = sign + SetAside.length
      from = start
    }
    if start < bytes.count { tree.add(text: UnsafeRawBufferPointer(rebasing: bytes[start...])) }
  }

  private mutating func tag(_ spelling: UnsafePointer<CChar>) -> Tag {
    if let known = tags[UnsafeRawPointer(spelling)] { return known }
    let name = String(cString: spelling)
    let isEnd = name.hasPrefix(PreparedHTML.endPrefix)
    let tag: Tag =
      isEnd
      ? .end(ElementName(spelling: String(name.dropFirst(PreparedHTML.endPrefix.count))))
      : .element(ElementName(spelling: name))
    tags[UnsafeRawPointer(spelling)] = tag
    return tag
  }

  /// Gives what an attribute's value is: nothing in it is a sign, unless libxml2 took for a part of
  /// the tag what is text.
  private mutating func withValue(
    _ value: UnsafePointer<CChar>?, _ body: (inout HTMLReader, UnsafeRawBufferPointer) -> Void
  ) {
    let bytes = UnsafeRawBufferPointer(start: value, count: value.map { strlen($0) } ?? 0)
    guard ByteSearch.find(SetAside.lead, in: bytes, from: 0) != nil else {
      return body(&self, bytes)
    }
    var restored: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let run = setAside.run(at: position, in: bytes) {
        restored += tree.bytes[Int(run.lowerBound)..<Int(run.upperBound)]
        position += SetAside.length
      } else {
        restored.append(bytes[position])
        position += 1
      }
    }
    restored.withUnsafeBytes { body(&self, $0) }
  }
}
