// Pages of the printed source: their marks are places, and no words of the text.
extension DocumentBuilder {
  /// The longest text that can be a page mark, in bytes.
  private static let longestPageMark = 24

  /// Takes a page mark out of the text. Returns false when it is none, but text to be kept.
  mutating func passPageMark(_ index: Int) -> Bool {
    guard let text = tree.shortText(at: index, limit: Self.longestPageMark) else { return false }
    let label = pageLabel(of: index, text: text)
    guard label != nil || !text.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) else {
      return false
    }
    keepAnchors(inside: index)
    if let label { addPage(label) }
    return true
  }

  /// Takes an anchor out of the text whose id is a page's, as `<a id="Page_17">`, where it is empty
  /// or says that number alone; returns whether it is one.
  mutating func passPageAnchor(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.name == .a || node.name == .span, node.first < node.last,
      let label = pageLabel(ofAnchor: index),
      let text = tree.shortText(at: index, limit: Self.longestPageMark)
    else { return false }
    let isEmpty = text.allSatisfy(ASCII.isSpace)
    guard isEmpty ? hasNothingShown(index) : isNumber(text, of: label, at: index) else {
      return false
    }
    keepAnchors(inside: index)
    addPage(label)
    return true
  }

  /// Keeps where a page begins; two marks of one page are one.
  mutating func addPage(_ label: String) {
    if (pendingPages.last ?? document.pageMarks.last?.label) != label {
      pendingPages.append(label)
    }
  }

  private func isNumber(_ text: [UInt8], of label: String, at index: Int) -> Bool {
    PageLabel.read(String(decoding: text, as: UTF8.self)) == label
      && tree.value(of: .href, at: index) == nil
  }

  /// Whether an element without text holds no picture or the like.
  private func hasNothingShown(_ index: Int) -> Bool {
    (index + 1..<Int(tree.nodes[index].end)).allSatisfy {
      [.text, .a, .span].contains(tree.nodes[$0].name)
    }
  }

  private func pageLabel(ofAnchor index: Int) -> String? {
    let label = tree.string(of: .id, at: index).flatMap(PageLabel.ofAnchor)
    if label != nil || tree.nodes[index].name != .a { return label }
    return tree.string(of: .name, at: index).flatMap(PageLabel.ofAnchor)
  }

  /// The page's number: in `data-page-number`, in the text, in `aria-label` or `title`, or in the id.
  private func pageLabel(of index: Int, text: [UInt8]) -> String? {
    let elements = (index..<Int(tree.nodes[index].end)).filter { tree.nodes[$0].name != .text }
    for element in elements {
      let number = tree.string(of: .pageNumber, at: element)
      if let label = number.flatMap(PageLabel.read) { return label }
    }
    if let label = PageLabel.read(String(decoding: text, as: UTF8.self)) { return label }
    for element in elements {
      for name in [AttributeName.label, .title, .id, .name] {
        if let label = tree.string(of: name, at: element).flatMap(PageLabel.read) { return label }
      }
    }
    return nil
  }
}
