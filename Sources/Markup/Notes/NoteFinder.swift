/// Finds footnotes and endnotes by what their usual makers have in common.
///
/// WordPress, Pandoc and other Markdown, EPUB, Wikipedia, word processors and Project Gutenberg all
/// write a mark, which is a link with a short label, to an id in the same document, which stands at
/// the beginning of the note's text; and most write a link back. A link is taken for a mark when
/// its label is short and at least one of three things is true: its own class, role or type says
/// so; the class, role, type or id of its target does; its target links back to it.
///
/// This is version 2 of the recognition, on which paragraph numbers depend: see
/// Documentation/Paragraphs.md before changing anything here.
struct NoteFinder {
  /// What becomes of an element that belongs to a note.
  enum Action: Equatable {
    /// The mark of a note, by its number, with the id of the note.
    case mark(Int, id: String)
    /// The text of a note, by its number; gathered where its author gathered notes.
    case text(Int, isGathered: Bool)
    /// A link back, or the note's own number: not shown again.
    case dropped
  }

  /// What was found in a tree.
  struct Findings {
    /// What becomes of which node.
    var actions: [Int: Action] = [:]
    /// How many notes there are.
    var count = 0

    /// Whether a node holds the text of a note.
    func isNote(at node: Int) -> Bool {
      if case .text = actions[node] { true } else { false }
    }

    /// The number of the note whose text a node holds; 0 when it holds none.
    func number(at node: Int) -> Int {
      if case .text(let number, _) = actions[node] { number } else { 0 }
    }
  }

  /// A link that may be a mark.
  private struct Candidate {
    let link: Int
    let id: String
    let text: Int
  }

  let tree: ElementTree
  private(set) var targets: [String: Int] = [:]
  /// The nodes that are headings, in order.
  private(set) var headings: [Int] = []
  private var findings = Findings()
  private var numbers: [Int: Int] = [:]

  /// The notes of a tree.
  static func find(in tree: ElementTree) -> Findings {
    var finder = NoteFinder(tree: tree)
    let links = finder.localLinks()
    guard !links.isEmpty else { return Findings() }
    finder.findTargets()
    finder.takeNotes(finder.candidates(among: links))
    return finder.findings
  }

  private init(tree: ElementTree) {
    self.tree = tree
  }
}

// MARK: - Links and targets

extension NoteFinder {
  /// The links to ids of the same document.
  private func localLinks() -> [(node: Int, id: String)] {
    tree.nodes.indices.compactMap { index in
      guard tree.nodes[index].name == .a, let range = tree.value(of: .href, at: index),
        range.count > 1, tree.bytes[range.lowerBound] == UInt8(ascii: "#")
      else { return nil }
      return (index, decoded(tree.bytes[range.dropFirst()]))
    }
  }

  /// The id that an address means, its percent-encoding decoded.
  func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains(UInt8(ascii: "%"))
      ? PercentEncoding.decoded(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func findTargets() {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.name.headingLevel != nil { headings.append(index) }
      guard node.name != .text, node.first < node.last else { continue }
      if let id = tree.string(of: .id, at: index) { note(id, at: index) }
      if node.name == .a, let name = tree.string(of: .name, at: index) { note(name, at: index) }
    }
  }

  private mutating func note(_ id: String, at node: Int) {
    if targets[id] == nil { targets[id] = node }
  }

  /// The links that are marks, each with the block that holds its note's text.
  private func candidates(among links: [(node: Int, id: String)]) -> [Candidate] {
    var texts: Set<Int> = []
    var found: [Candidate] = []
    for (link, id) in links {
      guard let target = targets[id], let text = noteBlock(around: target),
        link < text || link >= Int(tree.nodes[text].end), link < text || texts.contains(text),
        let label = NoteLabel.read(tree, at: link),
        isMark(link, label: label, target: target, text: text)
      else { continue }
      texts.insert(text)
      found.append(Candidate(link: link, id: id, text: text))
    }
    return found
  }

  /// The block whose text a target begins; nil where that cannot be a note's.
  private func noteBlock(around target: Int) -> Int? {
    var node = target
    while true {
      switch tree.nodes[node].name {
      case .li, .p, .div, .aside, .dd, .section, .blockquote, .article:
        return mayBeNote(node) ? node : nil
      case .dt: return definition(labelledBy: node)
      case let name where name.isBlock: return nil
      default: break
      }
      guard let parent = tree.parent(of: node) else { return nil }
      node = parent
    }
  }

  /// The definition after a term that is the number of a note, as docutils writes one.
  private func definition(labelledBy term: Int) -> Int? {
    guard tree.nodes[term].traits.contains(.noteLabel) else { return nil }
    var next = Int(tree.nodes[term].end)
    while next < tree.count, tree.nodes[next].name == .text { next += 1 }
    guard next < tree.count, tree.nodes[next].name == .dd,
      tree.nodes[next].parent == tree.nodes[term].parent
    else { return nil }
    return mayBeNote(next) ? next : nil
  }
}

// MARK: - Numbering

extension NoteFinder {
  private mutating func takeNotes(_ candidates: [Candidate]) {
    let wholes = wholeTexts(of: candidates)
    for candidate in candidates {
      let text = wholes[candidate.text] ?? candidate.text
      let number = numbers[text] ?? findings.count + 1
      if numbers[text] == nil {
        findings.count = number
        numbers[text] = number
        findings.actions[text] = .text(number, isGathered: isGathered(text))
        if let term = term(around: targets[candidate.id]) { findings.actions[term] = .dropped }
      }
      findings.actions[wrapper(of: candidate.link)] = .mark(number, id: candidate.id)
    }
    dropLinksBack()
  }

  /// The term of a definition list around a target, if no other block stands between.
  private func term(around target: Int?) -> Int? {
    var node = target
    while let current = node, !tree.nodes[current].name.isBlock { node = tree.parent(of: current) }
    return node.flatMap { tree.nodes[$0].name == .dt ? $0 : nil }
  }

  /// Notes of several paragraphs: where the first one begins an element that holds a single note,
  /// the element is the note.
  private func wholeTexts(of candidates: [Candidate]) -> [Int: Int] {
    var wholes: [Int: Int] = [:]
    var claims: [Int: Int] = [:]
    for text in Set(candidates.map(\.text)) {
      guard tree.nodes[text].name == .p, let parent = tree.parent(of: text) else { continue }
      let holds = [.li, .dd, .aside].contains(tree.nodes[parent].name)
      guard holds || isMarkedText(parent) else { continue }
      claims[parent, default: 0] += 1
      if isFirst(text, in: parent), mayBeNote(parent) { wholes[text] = parent }
    }
    return wholes.filter { claims[$0.value] == 1 }
  }

  /// Whether nothing visible stands before a node in its element; never when it stands far in.
  private func isFirst(_ child: Int, in parent: Int) -> Bool {
    child - parent <= 16
      && (parent + 1..<child).allSatisfy { index in
        tree.nodes[index].name != .text
          || WhiteSpace.isBlank(tree.bytes[tree.textRange(at: index)])
      }
  }

  /// Whether the author of the page has gathered notes there: in a list, or a part for notes.
  private func isGathered(_ text: Int) -> Bool {
    var node = tree.parent(of: text)
    for _ in 0..<8 {
      guard let current = node else { return false }
      switch tree.nodes[current].name {
      case .ol, .ul, .dl: return true
      default: if tree.nodes[current].traits.contains(.noteList) { return true }
      }
      node = tree.parent(of: current)
    }
    return false
  }

  private mutating func dropLinksBack() {
    var open: [Int] = []
    for index in tree.nodes.indices {
      while let text = open.last, tree.nodes[text].end <= index { open.removeLast() }
      if findings.isNote(at: index) { open.append(index) }
      guard let text = open.last, tree.nodes[index].name != .text,
        findings.actions[index] == nil
      else { continue }
      if isLinkBack(index) || isOwnLabel(index, of: text) { findings.actions[index] = .dropped }
    }
  }

  private func isOwnLabel(_ index: Int, of text: Int) -> Bool {
    tree.nodes[index].traits.contains(.noteLabel) && isFirst(index, in: text)
      && NoteLabel.read(tree, at: index) != nil
  }

  private func isLinkBack(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.name == .a || node.traits.contains(.backlink),
      let label = tree.shortText(at: index, limit: node.traits.contains(.backlink) ? 64 : 12)
    else { return false }
    if node.traits.contains(.backlink), !NoteLabel.holdsWords(label) { return true }
    guard node.name == .a, !NoteLabel.holdsWords(label), let target = backTarget(of: index)
    else { return false }
    return isMarkAction(target)
      || (target...min(target + 2, tree.count - 1)).contains { isMarkAction($0) }
      || tree.parent(of: target).map { isMarkAction($0) } == true
  }

  private func isMarkAction(_ node: Int) -> Bool {
    if case .mark = findings.actions[node] { true } else { false }
  }
}
