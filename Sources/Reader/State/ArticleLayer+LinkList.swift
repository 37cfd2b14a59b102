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

  fileprivate func words(ofNote note: Int) -> SafeText? {
    guard let block = document.notes[note].block else { return nil }
    let range = document.blocks[block].range
    return SafeText(document.string(in: range.prefix(200)), as: .field)
  }

  fileprivate func words(ofLink link: Int) -> SafeText {
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

/// All notes and links of an article with their numbers: the notes' words, the links' words and where
/// they lead.
struct NumberedLines: MenuLines {
  private let layer: ArticleLayer
  private let language: Language
  private let notes: Int
  private let links: [Int]

  init(_ layer: ArticleLayer, in language: Language) {
    self.layer = layer
    self.language = language
    notes = layer.document.notes.count
    links = layer.plainLinks
  }

  /// Whether notes and links have headings.
  private var isMixed: Bool { notes > 0 && !links.isEmpty }

  var count: Int { notes + links.count + (isMixed ? 2 : 0) }

  var current: Int? { nil }

  func isChoice(_ index: Int) -> Bool { !isMixed || (index != 0 && index != notes + 1) }

  subscript(index: Int) -> MenuLayer.Line {
    guard isMixed else { return line(index) }
    if index == 0 { return MenuLayer.Line(text: language.text(of: .notes)) }
    if index <= notes { return line(index - 1) }
    return index == notes + 1
      ? MenuLayer.Line(text: language.text(of: .links)) : line(index - 2)
  }

  /// The line of a note or link, which has the next number.
  private func line(_ index: Int) -> MenuLayer.Line {
    let columns = "\(notes + links.count)".count
    let label = SafeText("\(index + 1)").padded(to: columns, .trailing)
    if index < notes {
      let words = layer.words(ofNote: index) ?? language.text(of: .noText)
      return MenuLayer.Line(text: "\(label)  \(words)", target: .numbered(.note(index)))
    }
    let link = links[index - notes]
    let (words, url) = (layer.words(ofLink: link), SafeText(layer.url(ofLink: link), as: .decision))
    return MenuLayer.Line(
      text: "\(label)  \(words.isEmpty ? url : words)", detail: words == url ? "" : url,
      target: .numbered(.link(link)))
  }
}

extension Range<Int> {
  /// Its beginning, of at most that length.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
