import Markup

// Notes: each under its number, which leads back to the text.
extension DocumentWriter {
  /// Begins a note, whose first paragraph begins with its number.
  mutating func note(_ number: Int, _ index: Int) -> StaticString {
    if notes.headed == index {
      html.heading(form.topLevel, form.notesTitle)
    }
    let isOwn = isBlock(index, ofNote: number)
    let isPopup = form.isBook && isOwn && isMarked(number)
    html.open(
      isPopup ? "aside" : "div", ("id", isOwn ? form.prefix + PageAnchor.note(number) : nil),
      ("epub:type", isPopup ? "footnote" : nil), ("role", isPopup ? "doc-footnote" : nil))
    let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
    if next?.parent != index || next?.kind != .paragraph || next?.range.isEmpty != false {
      html.markup("<p>")
      writeLabel(number)
      html.markup("</p>\n")
    }
    return isPopup ? "</aside>\n" : "</div>\n"
  }

  /// Whether a block is the text of a note, as its marks have it.
  private func isBlock(_ index: Int, ofNote number: Int) -> Bool {
    document.notes.indices.contains(number - 1) && document.notes[number - 1].block == index
  }

  /// Whether a mark leads to a note.
  private func isMarked(_ number: Int) -> Bool {
    document.notes.indices.contains(number - 1) && document.notes[number - 1].place >= 0
  }

  /// Writes a note's number, which leads back to its mark in the text.
  mutating func writeLabel(_ number: Int) {
    if isMarked(number), document.notes[number - 1].block != nil {
      html.element("a", "[\(number)]", ("href", "#" + form.prefix + PageAnchor.mark(number)))
    } else {
      html.text("[\(number)]")
    }
    html.markup(" ")
  }
}
