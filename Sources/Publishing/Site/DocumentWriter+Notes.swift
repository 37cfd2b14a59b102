import Markup

// Notes: each under its number, which leads back to the text.
extension DocumentWriter {
  /// Begins a note, whose first paragraph begins with its number.
  mutating func note(_ number: Int, _ index: Int) -> StaticString {
    if notes.headed == index {
      html.element("h2", notesTitle)
      html.markup("\n")
    }
    html.open("div", ("id", SiteAnchor.note(number)))
    let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
    if next?.parent != index || next?.kind != .paragraph || next?.range.isEmpty != false {
      html.markup("<p>")
      writeLabel(number)
      html.markup("</p>\n")
    }
    return "</div>\n"
  }

  /// Writes a note's number, which leads back to its mark in the text.
  mutating func writeLabel(_ number: Int) {
    let note = document.notes.indices.contains(number - 1) ? document.notes[number - 1] : nil
    if (note?.place ?? -1) >= 0 {
      html.element("a", "[\(number)]", ("href", "#" + SiteAnchor.mark(number)))
    } else {
      html.text("[\(number)]")
    }
    html.markup(" ")
  }
}
