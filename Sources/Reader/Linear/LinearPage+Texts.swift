import Markup
import Screen
import Typesetting

// Pages of an article: its text, what is selected in it, a note of it.

extension ReaderState {
  /// The note or the reference whose window is open.
  func notePage(_ note: ArticleLayer.OpenNote, of layer: ArticleLayer? = nil) -> LinearPage {
    var page = LinearPage()
    switch note.subject {
    case .note(let index): page.heading = text(.linearNote(index + 1))
    case .reference: page.heading = "\(text(.reference))."
    case .annotation: if let layer { page.heading = "\(text(nameOfShownNote(layer)))." }
    }
    page.lines = note.lines.map { SafeText($0.text, as: .field) }
    return page
  }

  /// The text, or what is selected in it.
  func articlePage(_ layer: ArticleLayer) -> LinearPage {
    if let selecting = layer.selecting { return selectionPage(selecting, layer) }
    var page = LinearPage()
    page.heading = text(.linearArticle(layer.text.front.title))
    if let filter = filterStatus(layer) { page.heading = "\(page.heading) \(filter)." }
    page.lines = layer.visible.map { line, position in
      var words = SafeText(line.text, as: .field).withoutBoxes
      let isBody = layer.text.part(ofUnit: position.unit).part == .body
      if isBody, let mark = layer.document.pageMark(in: line.range) {
        words = "\(text(.printedPage(SafeText(mark.label, as: .field)))): \(words)"
      }
      guard layer.filter != nil, let number = line.paragraph else { return words }
      return "¶ \(number): \(words)"
    }
    if layer.isAtEnd { page.lines.append(text(.linearEnd)) }
    page.firstNew = layer.firstNew
    if let match = layer.match, layer.text.marks.indices.contains(match) {
      page.place = "\(text(.position(match + 1, of: layer.text.marks.count)))."
      page.selected = layer.row(ofOffset: layer.text.marks[match].lowerBound) ?? layer.firstNew
    }
    return page
  }

  /// What is selected: its beginning and its end where it is long.
  private func selectionPage(
    _ selecting: ArticleLayer.Selecting, _ layer: ArticleLayer
  ) -> LinearPage {
    let range = selecting.selection.range(in: layer.document)
    let words = SafeText(layer.document.string(in: range), as: .field)
    let (most, half) = (160, 70)
    let shown: SafeText =
      words.columns <= most ? words : words.truncated(to: half) + " " + words.keepingEnd(to: half)
    var page = LinearPage(heading: "\(text(.linearSelection)).")
    page.lines = ["“\(shown)”"]
    page.selected = 0
    return page
  }
}

extension SafeText {
  /// The text without lines of boxes and the signs of what is selected.
  fileprivate var withoutBoxes: SafeText {
    let kept = string.filter { character in
      !(character.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false)
    }
    let bare = kept.first == ">" || kept.first == "›" ? String(kept.dropFirst()) : kept
    return SafeText(bare, as: .field)
  }
}
