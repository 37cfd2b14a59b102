// Pictures by their alternative text; videos and recordings as labelled links.
extension DocumentBuilder {
  /// Adds a picture as `[its alternative text]`; decorative ones and tracking pixels are left out.
  mutating func addImage(_ index: Int) {
    if isPixel(index) { return }
    let words = tree.string(of: .alt, at: index) ?? tree.string(of: .title, at: index) ?? "image"
    if isWithoutScripts, isShown(words) { return }
    addLabel(words, kind: .kind(.image))
    guard let source = tree.string(of: .src, at: index), let label = document.inlines.last,
      label.kind == .image, label.range.upperBound == document.text.count
    else { return }
    document.pictures.append(Picture(url: LinkAddress.cleaned(source), range: label.range))
  }

  /// Whether the element stands in a `noscript`, which often holds once more what a script loads.
  private var isWithoutScripts: Bool {
    open.suffix(4).contains { tree.nodes[$0.node].name == .noscript }
  }

  /// Whether the text ends in a picture of those words.
  private func isShown(_ words: String) -> Bool {
    guard leaf != nil, let last = document.inlines.last, last.kind == .image,
      last.range.upperBound == document.text.count
    else { return false }
    return document.string(in: last.range) == "[\(folded(words))]"
  }

  private func folded(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Adds a video, recording or embedded page as a link with its name.
  mutating func addMedia(_ index: Int) {
    guard !isPixel(index), let source = mediaSource(of: index) else { return }
    let title = tree.string(of: .title, at: index) ?? tree.string(of: .label, at: index)
    let name = mediaName(of: tree.nodes[index].name)
    let url = LinkAddress.cleaned(source)
    let words = (title ?? "").isEmpty ? "\(name): \(url)" : "\(name): \(title ?? "")"
    addLabel(words, kind: .link(url))
  }

  /// Adds a video or the like, and returns whether that is all: what stands inside is only for
  /// those who cannot be shown it. Without an address nothing else could be shown.
  mutating func passMedia(_ index: Int) -> Bool {
    let isShown = !isPixel(index) && mediaSource(of: index) != nil
    guard isShown || tree.nodes[index].name == .iframe else { return false }
    keepAnchor(index)
    addMedia(index)
    return true
  }

  private mutating func addLabel(_ words: String, kind: InlineSource) {
    let folded = folded(words)
    guard !folded.isEmpty else { return }
    let isLinked = openInlines.contains {
      if case .link = $0.source { true } else { false }
    }
    if case .link = kind, isLinked {
      openInlines.append((.kind(.image), nil))
    } else {
      openInlines.append((kind, nil))
    }
    beginVisible(isProse: false)
    document.text.append(contentsOf: "[\(folded)]".utf8)
    closeInlines(1)
  }

  private func mediaName(of name: ElementName) -> String {
    switch name {
    case .video: "Video"
    case .audio: "Audio"
    default: "Embedded"
    }
  }

  /// The address in `src` or `data`, else that of the first `<source>` inside.
  private func mediaSource(of index: Int) -> String? {
    let own = tree.string(of: .src, at: index) ?? tree.string(of: .data, at: index)
    let source = own ?? firstSource(inside: index)
    return source?.hasPrefix("about:") == false ? source : nil
  }

  private func firstSource(inside index: Int) -> String? {
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      if tree.nodes[child].name == .source { return tree.string(of: .src, at: child) }
      child = Int(tree.nodes[child].end)
    }
    return nil
  }

  private func isPixel(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.name == .img, node.traits.contains(.pixel) { return true }
    let width = tree.number(of: .width, at: index) ?? .max
    let height = tree.number(of: .height, at: index) ?? .max
    return width <= 1 || height <= 1
  }
}
