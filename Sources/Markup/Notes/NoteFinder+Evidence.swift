// What tells the mark of a note from other links, and a note from the parts of an article.
extension NoteFinder {
  /// Whether a link is a mark: it says so, or its label is one and its target a note.
  func isMark(_ link: Int, label: NoteLabel, target: Int, text: Int) -> Bool {
    if tree.nodes[link].traits.contains(.backlink) { return false }
    if isMarked(link) { return true }
    guard label.isNumberOrSign else { return false }
    return isMarkedText(target) || isMarkedText(text) || linksBack(from: text, to: link)
  }

  /// Whether the link, or the `<sup>` or `<span>` around it, says that it is a mark.
  private func isMarked(_ link: Int) -> Bool {
    if tree.nodes[link].traits.contains(.noteMark) { return true }
    guard let parent = tree.parent(of: link) else { return false }
    let node = tree.nodes[parent]
    return (node.name == .sup || node.name == .span)
      && !node.traits.isDisjoint(with: [.noteMark, .reference])
  }

  /// Whether a class, role, type or id says that an element is a note.
  func isMarkedText(_ node: Int) -> Bool {
    if tree.nodes[node].traits.contains(.noteText) { return true }
    let id = tree.string(of: .id, at: node) ?? tree.string(of: .name, at: node) ?? ""
    return NoteLabel.isNoteID(id)
  }

  /// Whether a note's text links back to its mark or to what stands just around it.
  private func linksBack(from text: Int, to mark: Int) -> Bool {
    let end = min(Int(tree.nodes[text].end), text + 400)
    for index in text..<end where tree.nodes[index].name == .a {
      guard let target = backTarget(of: index) else { continue }
      if isNear(target, mark: mark) { return true }
    }
    return false
  }

  /// The node that a link inside a note leads to.
  func backTarget(of link: Int) -> Int? {
    guard let range = tree.value(of: .href, at: link), range.count > 1,
      tree.bytes[range.lowerBound] == UInt8(ascii: "#")
    else { return nil }
    return targets[decoded(tree.bytes[range.dropFirst()])]
  }

  /// Whether a node is a mark, in it, an inline around it, or an empty anchor just before it.
  private func isNear(_ node: Int, mark: Int) -> Bool {
    let wrapper = self.wrapper(of: mark)
    if node >= wrapper, node < Int(tree.nodes[wrapper].end) { return true }
    let name = tree.nodes[node].name
    return node < wrapper && wrapper - node <= 2 && (name == .a || name == .span)
      && Int(tree.nodes[node].end) <= wrapper
  }

  /// The outermost inline that holds a mark and nothing else.
  func wrapper(of mark: Int) -> Int {
    var node = mark
    while let parent = tree.parent(of: node),
      [.sup, .span, .small].contains(tree.nodes[parent].name),
      let text = tree.shortText(at: parent, limit: 24),
      text.count <= (tree.shortText(at: node, limit: 24)?.count ?? 0) + 4,
      NoteLabel.isPunctuated(text)
    { node = parent }
    return node
  }

  /// Whether an element can be the text of a note.
  ///
  /// A part of the article is none: what has a heading, unless its class, role or type says that it
  /// is a note; and a section, unless that or its id does.
  func mayBeNote(_ node: Int) -> Bool {
    if tree.nodes[node].traits.contains(.noteText) { return true }
    let name = tree.nodes[node].name
    if name == .section || name == .article, !isMarkedText(node) { return false }
    return !holdsHeading(node)
  }

  private func holdsHeading(_ node: Int) -> Bool {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle] <= node { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low] < tree.nodes[node].end
  }
}
