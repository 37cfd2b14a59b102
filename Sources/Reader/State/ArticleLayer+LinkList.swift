import Markup
import Messages
import Screen

/// Links and notes by number: each note by its own, the other links by those after them.
extension ArticleLayer {
  /// A note or a link, as numbers name them.
  enum Numbered: Hashable, Sendable {
    /// A note, by its index in the document.
    case note(Int)
    /// A link, by its index among all links.
    case link(Int)
  }

  /// The links that are no marks of notes and no persons, by their indices among all links, in reading
  /// order.
  var plainLinks: [Int] {
    let marks = markLinks
    let front = text.front.links.count
    return (0..<linkCount).filter { marks[$0 - front] == nil && person(ofLink: $0) == nil }
  }

  /// The notes whose marks are links, by the index of the link in the document.
  private var markLinks: [Int: Int] {
    var notes: [Int: Int] = [:]
    for inline in document.inlines {
      guard case .noteMark(let note) = inline.kind else { continue }
      let link = document.links.partitioningIndex {
        $0.range.lowerBound >= inline.range.lowerBound
      }
      if link < document.links.count, document.links[link].range == inline.range {
        notes[link] = note
      }
    }
    return notes
  }

  /// The note that the focused link is the mark of; nil for other links.
  var focusedNote: Int? {
    guard let focus else { return nil }
    return markLinks[focus - text.front.links.count]
  }

  /// What a number names; nil where there are not so many.
  func numbered(_ number: Int) -> Numbered? {
    if number < 1 { return nil }
    if number <= document.notes.count { return .note(number - 1) }
    let links = plainLinks
    let index = number - document.notes.count - 1
    return links.indices.contains(index) ? .link(links[index]) : nil
  }

  /// All notes and links with their numbers, for a list: the notes' words, the links' words and where
  /// they lead.
  func numberedLines(in language: Language) -> [MenuLayer.Line] {
    let links = plainLinks
    let columns = "\(document.notes.count + links.count)".count
    func label(_ number: Int) -> SafeText { SafeText("\(number)").padded(to: columns, .trailing) }
    let notes = document.notes.indices.map { note in
      MenuLayer.Line(
        text: "\(label(note + 1))  \(words(ofNote: note) ?? language.text(of: .noText))",
        target: .numbered(.note(note)))
    }
    let others = links.enumerated().map { index, link in
      let (words, url) = (words(ofLink: link), SafeText(url(ofLink: link), as: .decision))
      return MenuLayer.Line(
        text: "\(label(notes.count + index + 1))  \(words.isEmpty ? url : words)",
        detail: words == url ? "" : url, target: .numbered(.link(link)))
    }
    let isMixed = !notes.isEmpty && !others.isEmpty
    return (isMixed ? [.init(text: language.text(of: .notes))] : []) + notes
      + (isMixed ? [.init(text: language.text(of: .links))] : []) + others
  }

  private func words(ofNote note: Int) -> SafeText? {
    guard let block = document.notes[note].block else { return nil }
    let range = document.blocks[block].range
    return SafeText(document.string(in: range.prefix(200)), as: .field)
  }

  private func words(ofLink link: Int) -> SafeText {
    let (part, index) = place(ofLink: link)
    switch part {
    case .front: return SafeText(text.front.linked[index].text, as: .field)
    case .body:
      return SafeText(document.string(in: document.links[index].range.prefix(200)), as: .field)
    case .back:
      let links = text.references.links
      return SafeText(text.references.string(in: links[index].range.prefix(200)), as: .field)
    }
  }
}

extension Range<Int> {
  /// Its beginning, of at most that length.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
