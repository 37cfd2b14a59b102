// Superscript and subscript, in the form that they take as text.
extension DocumentBuilder {
  /// Begins superscript or subscript; returns its form.
  mutating func openScript(_ index: Int, raised: Bool) -> ScriptForm {
    let form = scriptForm(of: index, raised: raised)
    switch form {
    case .plain: break
    case .signs: signs = raised ? ScriptSigns.raised : ScriptSigns.lowered
    case .brackets: append(raised ? "^(" : "_(")
    }
    return form
  }

  /// Ends superscript or subscript.
  mutating func closeScript(_ form: ScriptForm) {
    switch form {
    case .plain: break
    case .signs: signs = nil
    case .brackets: append(")", joined: true)
    }
  }

  /// The text in raised or lowered signs, while such are open.
  func inSigns(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let signs else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      result.append(signs[scalar] ?? scalar)
    }
    return Array(String(result).utf8)
  }

  private func scriptForm(of index: Int, raised: Bool) -> ScriptForm {
    guard signs == nil, var text = tree.shortText(at: index, limit: ScriptForm.longest) else {
      return .plain
    }
    if isMath { text.removeAll(where: ASCII.isSpace) }
    let trimmed = ASCII.trimmed(text[...])
    guard trimmed.count == text.count else { return .plain }
    let inner = index + 1..<Int(tree.nodes[index].end)
    if inner.contains(where: { isForeignToScripts($0) }) { return .plain }
    if isMathLayout(index) || inner.contains(where: { isScript($0) }) {
      return byteBefore == nil ? .plain : .brackets
    }
    return .of(String(decoding: text, as: UTF8.self), raised: raised, after: byteBefore)
  }

  private func isScript(_ node: Int) -> Bool {
    tree.nodes[node].name == .sup || tree.nodes[node].name == .sub || isMathLayout(node)
  }

  /// Whether a node inside is, or may become, more than its own text.
  private func isForeignToScripts(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .text: false
    case .img, .image, .q, .br, .rt, .object, .video, .audio, .iframe, .embed: true
    default:
      tree.nodes[node].name.isBlock || tree.nodes[node].name.isInvisible
        || notes.actions[node] != nil
        || !tree.nodes[node].traits.isDisjoint(with: [.hidden, .pageMark])
    }
  }

  /// The last byte of the text, where what follows would stand directly after it.
  private var byteBefore: UInt8? {
    guard leaf != nil, !pendingSpace, pendingBreaks == 0, document.text.count > unitStart,
      let byte = document.text.last, !ASCII.isSpace(byte)
    else { return nil }
    return byte
  }
}
