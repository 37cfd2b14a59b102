/// An inline that is open in the source, before it has a place in the document.
enum InlineSource {
  /// One that needs nothing more.
  case kind(InlineKind)
  /// A link, by its address.
  case link(String)
}

// Inline elements: what they say about the text inside them.
extension DocumentBuilder {
  /// Begins what an element and its style say about the text inside it.
  mutating func openInline(_ index: Int) {
    let node = tree.nodes[index]
    if node.name == .a {
      openLink(index)
    } else if let kind = kind(of: node.name, at: index) {
      push(inline: kind)
    }
    guard !node.traits.isEmpty, node.name != .body, node.name != .html else { return }
    if node.traits.contains(.italic) { push(inline: .emphasis) }
    if node.traits.contains(.bold) { push(inline: .strong) }
    if node.traits.contains(.smallCapitals) { push(inline: .smallCapitals) }
  }

  private func kind(of name: ElementName, at index: Int) -> InlineKind? {
    switch name {
    case .em, .i, .dfn, .variable: .emphasis
    case .b, .strong: .strong
    case .cite: .citation
    case .code, .kbd, .samp, .tt: .code
    case .sup: .superscript
    case .sub: .subscript
    case .q: .quotation
    case .del, .s, .strike: .deletion
    case .ins, .u: .insertion
    case .abbr, .acronym: .abbreviation(title(of: index))
    case .mark: .marked
    case .rt: .ruby
    default: nil
    }
  }

  /// The words of a `title`, their white space folded; nil where there are none.
  func title(of index: Int) -> String? {
    guard let source = tree.string(of: .title, at: index) else { return nil }
    let words = source.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Links do not nest: one inside another is only text.
  private mutating func openLink(_ index: Int) {
    guard let source = tree.string(of: .href, at: index) else { return }
    let url = LinkAddress.cleaned(source)
    let isInside = openInlines.contains {
      if case .link = $0.source { true } else { false }
    }
    if !isInside, !url.isEmpty { push(source: .link(url)) }
  }

  /// An inline inside one of the same kind says nothing new.
  private mutating func push(inline kind: InlineKind) {
    let isKnown = openInlines.contains {
      guard case .kind(let outer) = $0.source else { return false }
      if case .abbreviation = outer, case .abbreviation = kind { return true }
      return outer == kind
    }
    if !isKnown { push(source: .kind(kind)) }
  }

  private mutating func push(source: InlineSource) {
    openInlines.append((source, nil))
    open[open.count - 1].inlines += 1
  }
}

// MARK: - Their place in the document

extension DocumentBuilder {
  /// Gives open inlines their beginning here, in the leaf.
  mutating func startInlines() {
    guard openInlines.last?.index == nil else { return }
    for position in openInlines.indices where openInlines[position].index == nil {
      let start = document.text.count
      openInlines[position].index = document.inlines.count
      document.inlines.append(
        Inline(kind: kind(of: openInlines[position].source), range: start..<start))
    }
  }

  private mutating func kind(of source: InlineSource) -> InlineKind {
    switch source {
    case .kind(let kind): return kind
    case .link(let url):
      document.links.append(Link(url: url, range: document.text.count..<document.text.count))
      return .link(document.links.count - 1)
    }
  }

  /// Ends all inlines in this leaf; those still open begin again in the next.
  mutating func stopInlines() {
    for position in openInlines.indices.reversed() {
      if let index = openInlines[position].index { document.endInline(index) }
      openInlines[position].index = nil
    }
  }

  /// Ends the innermost inlines for good.
  mutating func closeInlines(_ count: Int) {
    for _ in 0..<count {
      if let index = openInlines.popLast()?.index { document.endInline(index) }
    }
  }
}

extension Document {
  /// Ends an inline, and its link, at the end of the text.
  mutating func endInline(_ index: Int) {
    inlines[index].range = inlines[index].range.lowerBound..<text.count
    if case .link(let link) = inlines[index].kind { links[link].range = inlines[index].range }
  }
}
