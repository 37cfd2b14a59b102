import Markup
import Screen

extension ReaderState {
  /// Shows the article's headings, that of the section where one is marked.
  mutating func showContents() {
    guard case .article(let layer) = layers.last else { return }
    let lines = layer.contents
    guard lines.count > 1 else {
      message = "This article has no headings"
      return
    }
    show(MenuLayer("Contents", lines))
  }
}

extension ArticleLayer {
  /// The beginning, the headings with the ¶ that follows each, the notes and the references.
  var contents: [MenuLayer.Line] {
    let top = MenuLayer.Line(text: text.front.title, target: .spot(.top))
    var lines = [top] + headings + ends
    lines[currentSection(in: lines)].isCurrent = true
    return lines
  }

  private var headings: [MenuLayer.Line] {
    let least = document.headings.lazy.map(\.level).min() ?? 1
    return document.headings.map { heading in
      let start = document.blocks[document.leaves[heading.leaf]].range.lowerBound
      let number = document.paragraphNumber(before: start) + 1
      let indent = SafeText.blanks(2 * (heading.level - least + 1))
      return MenuLayer.Line(
        text: indent + SafeText(heading.title, as: .field),
        detail: number <= document.paragraphCount ? "¶ \(number)" : "",
        target: .spot(.init(part: .body, offset: start)))
    }
  }

  /// The notes, where no heading stands before them, and the references.
  private var ends: [MenuLayer.Line] {
    var lines: [MenuLayer.Line] = []
    guard !hasHeadingOfNotes else { return references }
    let notes = document.notes.lazy.compactMap { $0.block.map { document.blocks[$0].range } }
    if let first = notes.map(\.lowerBound).min() {
      lines.append(.init(text: "  Notes", target: .spot(.init(part: .body, offset: first))))
    }
    return lines + references
  }

  private var references: [MenuLayer.Line] {
    if text.references.leaves.isEmpty { return [] }
    return [.init(text: "  References", target: .spot(.init(part: .back, offset: 0)))]
  }

  /// Whether the leaf before the first note is a heading.
  private var hasHeadingOfNotes: Bool {
    guard let first = document.notes.lazy.compactMap(\.block).min() else { return false }
    let leaf = document.leaf(at: document.blocks[first].range.lowerBound)
    return document.headings.contains { $0.leaf == leaf - 1 }
  }

  /// The line of the section where the current paragraph stands, or what is on top of the screen.
  private func currentSection(in lines: [MenuLayer.Line]) -> Int {
    let part = text.part(ofUnit: top.unit).part
    if part == .back { return lines.count - 1 }
    let offset = max(topOffset, currentRange?.lowerBound ?? 0)
    return lines.lastIndex { line in
      guard case .spot(let spot) = line.target else { return false }
      return spot.part == .front || spot.part == .body && spot.offset <= offset
    } ?? 0
  }
}
