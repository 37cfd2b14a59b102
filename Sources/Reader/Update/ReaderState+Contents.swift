import Markup
import Messages
import Screen

extension ReaderState {
  /// Shows the article's headings, that of the section where one is marked.
  mutating func showContents() {
    guard case .article(let layer) = layers.last else { return }
    let lines = layer.contents(in: options.language)
    guard lines.count > 1 else {
      message = .noHeadings
      return
    }
    show(MenuLayer(.contents, lines))
  }
}

extension ArticleLayer {
  /// The beginning, the headings with the ¶ that follows each, the notes and the references.
  func contents(in language: Language) -> [MenuLayer.Line] {
    let top = MenuLayer.Line(text: text.front.title, target: .spot(.top))
    var lines = [top] + headings + ends(in: language)
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
  private func ends(in language: Language) -> [MenuLayer.Line] {
    var lines: [MenuLayer.Line] = []
    let references = references(in: language)
    guard !hasHeadingOfNotes else { return references }
    let notes = document.notes.lazy.compactMap { $0.block.map { document.blocks[$0].range } }
    if let first = notes.map(\.lowerBound).min() {
      let title: SafeText = "  \(language.text(of: .notes))"
      lines.append(.init(text: title, target: .spot(.init(part: .body, offset: first))))
    }
    return lines + references
  }

  private func references(in language: Language) -> [MenuLayer.Line] {
    if text.references.leaves.isEmpty { return [] }
    let title: SafeText = "  \(language.text(of: .references))"
    return [.init(text: title, target: .spot(.init(part: .back, offset: 0)))]
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
