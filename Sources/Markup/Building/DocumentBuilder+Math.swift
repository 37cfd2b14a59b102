// Formulas of MathML, written in a line: `1/2=x²`, `√(a+b)`, `(1 2; 3 4)`.
//
// The parts of a fraction, a root or an index differ by their place alone, so that without signs
// between them `1/2` would be 12. White space between elements means nothing; LaTeX and other notes
// of the same formula are left out.
extension DocumentBuilder {
  /// What a formula's element adds after its text.
  struct MathEnd {
    var words = ""
    var script = ScriptForm.plain
  }

  /// Whether the walk is inside a formula.
  var isMath: Bool { mathDepth > 0 }

  /// Whether a run of text in a formula means nothing.
  func isMathSpace(_ index: Int) -> Bool {
    guard isMath, let parent = tree.parent(of: index) else { return false }
    let name = tree.nodes[parent].name
    return name != .mtext && WhiteSpace.isBlank(tree.bytes[tree.textRange(at: index)])
  }

  /// Begins an element of a formula: the signs before it, by its place and by itself.
  mutating func openMath(_ index: Int) -> MathEnd {
    var end = MathEnd()
    guard let parent = tree.parent(of: index) else { return end }
    let place = place(of: index, in: parent)
    switch (tree.nodes[parent].name, place) {
    case (.mfrac, 0): end.words = openGroup(index)
    case (.mfrac, 1):
      append("/", joined: true)
      end.words = openGroup(index)
    case (.msub, 1), (.munder, 1), (.msubsup, 1), (.munderover, 1):
      end.script = openScript(index, raised: false)
    case (.msup, 1), (.mover, 1), (.msubsup, 2), (.munderover, 2):
      end.script = openScript(index, raised: true)
    case (.mroot, 0): end.words = openGroup(index)
    case (.mroot, 1):
      append("^(1/", joined: true)
      end.words = openGroup(index) + ")"
    default: break
    }
    switch tree.nodes[index].name {
    case .msqrt:
      append("√")
      end.words = openGroup(index) + end.words
    case .mtr where place != 0:
      append(";", joined: true)
      pendingSpace = true
    case .mtd where place != 0: pendingSpace = true
    default: break
    }
    return end
  }

  /// Ends an element of a formula.
  mutating func closeMath(_ end: MathEnd) {
    closeScript(end.script)
    if !end.words.isEmpty { append(end.words, joined: true) }
  }

  /// Whether an element of a formula shows more than the text in it, one after the other.
  func isMathLayout(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .mfrac, .msqrt, .mroot, .msub, .msup, .msubsup, .munder, .mover, .munderover, .mtr: true
    default: false
    }
  }

  /// Opens a bracket around several things; returns the one that closes it.
  private mutating func openGroup(_ index: Int) -> String {
    guard holdsSeveral(index) else { return "" }
    append("(")
    return ")"
  }

  /// Whether an element is a fraction or, within any others that hold nothing else, several things.
  private func holdsSeveral(_ index: Int) -> Bool {
    var node = index
    while true {
      if node != index || tree.nodes[node].name != .msqrt {
        if tree.nodes[node].name == .mfrac { return true }
        if isMathLayout(node) { return false }
      }
      let children = firstChildren(of: node)
      if children.count != 1 { return children.count > 1 }
      node = children[0]
    }
  }

  /// Which of its element's children an element is, from 0; nil beyond the third.
  private func place(of index: Int, in parent: Int) -> Int? {
    firstChildren(of: parent).firstIndex(of: index)
  }

  /// The first three elements directly in one.
  private func firstChildren(of parent: Int) -> [Int] {
    var children: [Int] = []
    var child = parent + 1
    while child < Int(tree.nodes[parent].end), children.count < 3 {
      if tree.nodes[child].name != .text { children.append(child) }
      child = Int(tree.nodes[child].end)
    }
    return children
  }
}
