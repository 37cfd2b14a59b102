// What abbreviations stand for: said once, in parentheses after the first one.
extension DocumentBuilder {
  /// The longest title that is said, in bytes.
  private static let longestTitle = 100

  /// Says what an abbreviation stands for, unless that was said before or the text says it itself.
  ///
  ///     <abbr title="World Wide Web">WWW</abbr>   // "WWW (World Wide Web)"
  mutating func explainAbbreviation(_ index: Int) {
    guard mayExplain, let title = title(of: index), title.utf8.count <= Self.longestTitle,
      isExplanation(title), !explained.contains(title), !isSaid(title, around: index)
    else { return }
    explained.insert(title)
    append(" (\(title))")
  }

  /// Only in prose: not in headings, tables, verse and code, nor inside a link.
  private var mayExplain: Bool {
    guard leaf != nil, leafHasProse, table == nil else { return false }
    switch contexts.last?.kind {
    case .paragraph, .caption, .summary, .term: break
    default: return false
    }
    return !openInlines.contains {
      switch $0.source {
      case .link, .kind(.code): true
      default: false
      }
    }
  }

  /// Whether a title is words: machines write dates and the like in it, too.
  private func isExplanation(_ title: String) -> Bool {
    title.contains { $0.isLetter } && title.first?.isNumber == false
  }

  /// Whether the leaf says it so far, or the text directly after the abbreviation does.
  private func isSaid(_ title: String, around index: Int) -> Bool {
    let before = max(unitStart, document.text.count - 2000)
    if Self.holds(document.text[before...], title) { return true }
    let next = Int(tree.nodes[index].end)
    guard next < tree.count, tree.nodes[next].name == .text else { return false }
    return Self.holds(tree.bytes[tree.textRange(at: next)].prefix(Self.longestTitle * 2), title)
  }

  /// Whether text holds words, their letters of ASCII in either case.
  private static func holds(_ text: ArraySlice<UInt8>, _ words: String) -> Bool {
    let lowered = text.map(ASCII.lowered)
    let wanted = words.utf8.map(ASCII.lowered)
    return lowered.withUnsafeBytes { ByteSearch.find(wanted, in: $0) != nil }
  }
}
