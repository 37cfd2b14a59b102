/// HTML as it was nested, in two flat arrays: nodes in reading order, and the bytes they hold.
///
/// A node knows its parent and where its descendants end, so that every walk is a loop over indices
/// and no depth of nesting can exhaust the stack. Nesting beyond `deepest` is flattened in place:
/// the element becomes a sibling of the one that it stood in, and no text is lost.
struct ElementTree {
  /// A run of text, or an element.
  struct Node {
    /// Which element it is; `.text` for a run of text.
    let name: ElementName
    /// What its attributes say about it.
    let traits: ElementTraits
    /// Its element, or -1.
    let parent: Int32
    /// The index after its last descendant.
    var end: Int32
    /// Where in `bytes` a text lies, or in `attributes` an element's.
    var first: Int32
    var last: Int32
  }

  /// An attribute that is kept, with the place of its value in `bytes`.
  struct Attribute {
    let name: AttributeName
    let range: Range<Int32>
  }

  /// How deep elements may nest: HTML's own parsers stop at 512 as well.
  static let deepest = 512

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  /// The HTML, in which texts that stand there as they are have their places, and what else there is
  /// of texts and values.
  private(set) var bytes: [UInt8] = []
  private var open: [OpenElement] = []
  private var tooDeep = 0
  /// Where in `attributes` those of the element begin that is opened next.
  private var nextAttributes: Int32 = 0

  /// An element whose end has not been reached.
  private struct OpenElement {
    let node: Int32
    /// How many elements in it have ended, and libxml2 does not know it.
    var ended = 0
  }

  /// Begins the tree of HTML, to whose bytes it adds its own: where they have room, none is copied.
  init(of html: consuming [UInt8]) {
    nodes.reserveCapacity(html.count / 48)
    bytes = html
  }
}

// MARK: - Reading

extension ElementTree {
  /// The index after the last node.
  var count: Int { nodes.count }

  /// The value of an attribute, as bytes of `bytes`.
  func value(of name: AttributeName, at index: Int) -> Range<Int>? {
    for attribute in attributes[Int(nodes[index].first)..<Int(nodes[index].last)]
    where attribute.name == name {
      return Int(attribute.range.lowerBound)..<Int(attribute.range.upperBound)
    }
    return nil
  }

  /// The value of an attribute as a string.
  func string(of name: AttributeName, at index: Int) -> String? {
    value(of: name, at: index).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value of an attribute as a whole number, as HTML reads one: `" 12px"` is 12.
  func number(of name: AttributeName, at index: Int) -> Int? {
    value(of: name, at: index).flatMap { ASCII.leadingNumber(in: bytes[$0]) }
  }

  /// The bytes of a run of text.
  func textRange(at index: Int) -> Range<Int> {
    Int(nodes[index].first)..<Int(nodes[index].last)
  }

  /// The text inside a node, at most `limit` bytes of it; nil when there is more.
  func shortText(at index: Int, limit: Int) -> [UInt8]? {
    var text: [UInt8] = []
    for inner in index..<Int(nodes[index].end) where nodes[inner].name == .text {
      let range = textRange(at: inner)
      if text.count + range.count > limit { return nil }
      text += bytes[range]
    }
    return text
  }

  /// The node's element, if it has one.
  func parent(of index: Int) -> Int? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }
}

// MARK: - Growing

extension ElementTree {
  /// Opens an element, with the attributes that were kept for it, inside the last one still open.
  mutating func open(_ name: ElementName, traits: ElementTraits) {
    endBefore(name)
    if open.count >= Self.deepest {
      tooDeep += 1 + (open.last?.ended ?? 0)
      endInnermost()
    }
    let last = Int32(attributes.count)
    push(name, traits: traits, first: nextAttributes, last: last)
    nextAttributes = last
    open.append(OpenElement(node: Int32(nodes.count - 1)))
  }

  /// Closes the last element that libxml2 has open.
  mutating func close() {
    guard let innermost = open.last else { return }
    if innermost.ended > 0 {
      open[open.count - 1].ended -= 1
      return
    }
    let name = nodes[Int(innermost.node)].name
    endInnermost()
    guard tooDeep > 0 else { return }
    tooDeep -= 1
    open(name.isBlock ? .div : .unknown, traits: [])
  }

  /// Passes over the next call of `close`: nothing was opened.
  mutating func skipClose() {
    if !open.isEmpty { open[open.count - 1].ended += 1 }
  }

  /// The places of elements that are open, inner ones last.
  var openRange: Range<Int> { open.indices }

  /// The name of an element that is open.
  func openName(at position: Int) -> ElementName { nodes[Int(open[position].node)].name }

  /// Ends an element that is open, and those in it, while libxml2 has them open. The outermost stays.
  mutating func end(from position: Int) {
    guard position > 0 else { return }
    var ended = tooDeep
    tooDeep = 0
    while open.count > position {
      ended += 1 + open[open.count - 1].ended
      endInnermost()
    }
    open[position - 1].ended += ended
  }

  /// Adds text to the last element that is still open.
  mutating func add(text: UnsafeRawBufferPointer) {
    continueText()
    let first = Int32(bytes.count)
    bytes.append(contentsOf: text)
    add(text: first..<Int32(bytes.count))
  }

  /// Adds a run of the HTML's own text to the last element that is still open.
  mutating func add(run: Range<Int32>) {
    add(text: continueText() ? movedToEnd(run) : run)
  }

  /// Whether text that follows belongs to the last node; its bytes are then at the end.
  @discardableResult
  private mutating func continueText() -> Bool {
    guard let last = nodes.last, last.name == .text, last.parent == innermost else {
      return false
    }
    if last.last < bytes.count {
      let moved = movedToEnd(last.first..<last.last)
      nodes[nodes.count - 1].first = moved.lowerBound
      nodes[nodes.count - 1].last = moved.upperBound
    }
    return true
  }

  private mutating func movedToEnd(_ range: Range<Int32>) -> Range<Int32> {
    let first = Int32(bytes.count)
    let copy = Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)])
    bytes += copy
    return first..<Int32(bytes.count)
  }

  private mutating func add(text: Range<Int32>) {
    let last = nodes.count - 1
    if last >= 0, nodes[last].name == .text, nodes[last].last == text.lowerBound,
      nodes[last].parent == innermost
    {
      nodes[last].last = text.upperBound
    } else {
      push(.text, traits: [], first: text.lowerBound, last: text.upperBound)
    }
  }

  /// Keeps an attribute for the element that is opened next.
  mutating func keep(_ name: AttributeName, value: UnsafeRawBufferPointer) {
    let first = Int32(bytes.count)
    bytes.append(contentsOf: value)
    keep(name, valueAt: first..<Int32(bytes.count))
  }

  /// Keeps an attribute, whose value stands in `bytes`, for the element that is opened next.
  mutating func keep(_ name: AttributeName, valueAt place: Range<Int32>) {
    attributes.append(Attribute(name: name, range: place))
  }

  /// Closes whatever is still open: the document has ended.
  mutating func finish() {
    while !open.isEmpty { endInnermost() }
  }

  private mutating func push(
    _ name: ElementName, traits: ElementTraits, first: Int32, last: Int32
  ) {
    nodes.append(
      Node(
        name: name, traits: traits, parent: innermost, end: Int32(nodes.count + 1),
        first: first, last: last))
  }

  /// The node of the last element that is still open, or -1.
  private var innermost: Int32 { open.last?.node ?? -1 }

  private mutating func endInnermost() {
    guard let last = open.popLast() else { return }
    nodes[Int(last.node)].end = Int32(nodes.count)
  }
}
