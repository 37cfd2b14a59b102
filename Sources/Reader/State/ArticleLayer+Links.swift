import Markup
import Typesetting

extension ArticleLayer {
  /// The part of a link, and its index in that part.
  func place(ofLink link: Int) -> (part: ScrollText.Part, index: Int) {
    let front = text.front.links.count
    if link < front { return (.front, link) }
    let body = link - front
    return body < document.links.count
      ? (.body, body) : (.back, body - document.links.count)
  }

  /// How many links there are in all parts.
  var linkCount: Int {
    text.front.links.count + document.links.count + text.references.links.count
  }

  /// A link of a part, by its index among all links.
  func link(_ index: Int, in part: ScrollText.Part) -> Int {
    switch part {
    case .front: index
    case .body: text.front.links.count + index
    case .back: text.front.links.count + document.links.count + index
    }
  }

  /// Where the focused link leads.
  var focusedURL: String? {
    guard let focus, focus < linkCount else { return nil }
    return url(ofLink: focus)
  }

  /// Where a link leads.
  func url(ofLink link: Int) -> String {
    let (part, index) = place(ofLink: link)
    switch part {
    case .front: return text.front.links[index]
    case .body: return document.links[index].url
    case .back: return text.references.links[index].url
    }
  }

  /// The person to whose articles a link leads, or nil.
  func person(ofLink link: Int) -> String? {
    guard link < text.front.links.count else { return nil }
    return text.front.linked[link].person
  }

  /// The person to whose articles the focused link leads, or nil.
  var focusedPerson: String? { focus.flatMap(person) }

  /// The index, among all links, of a part's link.
  func index(ofLink link: Int, in part: ScrollText.Part) -> Int {
    switch part {
    case .front: link
    case .body: text.front.links.count + link
    case .back: text.front.links.count + document.links.count + link
    }
  }

  /// Whether a span belongs to the focused link.
  func isFocused(_ span: Span, in part: ScrollText.Part) -> Bool {
    guard let focus, let link = span.link else { return false }
    return place(ofLink: focus) == (part, link)
  }

  /// Focuses the link some steps after or before the focused one, or the first or last on the screen,
  /// and scrolls to it; where there are not so many, the last of them. False where there is none.
  mutating func moveFocus(by step: Int) -> Bool {
    guard let next = link(atStep: step) else { return false }
    focus = next
    let (part, index) = place(ofLink: next)
    let position = position(ofLink: index, in: part)
    if !visible.contains(where: { $0.position == position }) {
      go(to: text.position(position, movedBy: step > 0 ? -(height / 3) : 1 - height / 2))
    }
    return true
  }

  /// The link that many steps away, or the last on the way to it; nil where there is none.
  private func link(atStep step: Int) -> Int? {
    let direction = step.signum()
    var next = focus.map { $0 + direction } ?? firstLink(direction) ?? linkCount
    var found: Int?
    var left = step.magnitude
    while left > 0, (0..<linkCount).contains(next) {
      if isShown(link: next) { (found, left) = (next, left - 1) }
      next += direction
    }
    return found
  }

  /// The position of the line where a link of a part begins.
  private mutating func position(
    ofLink index: Int, in part: ScrollText.Part
  ) -> ScrollText.Position {
    guard part != .front else {
      let lines = text.lines(ofUnit: 0)
      let line = lines.firstIndex { line in line.spans.contains { $0.link == index } }
      return ScrollText.Position(unit: 0, line: line ?? 0)
    }
    let links = part == .body ? document.links : text.references.links
    return text.position(ofOffset: links[index].range.lowerBound, in: part)
  }

  /// The first link that begins on the screen or after it; going backwards, the last one before its
  /// end.
  private func firstLink(_ step: Int) -> Int? {
    let front = text.front.links.count
    let part = text.part(ofUnit: top.unit).part
    if step > 0 {
      if part == .front, front > 0 { return 0 }
      if part == .back { return front + document.links.count }
      return front + document.links.partitioningIndex { $0.range.lowerBound >= topOffset }
    }
    return front + document.links.partitioningIndex { $0.range.lowerBound >= endOffset } - 1
  }

  mutating func dropHiddenFocus() {
    guard let focus else { return }
    let isSeen = visible.contains { line, position in
      let part = text.part(ofUnit: position.unit).part
      return line.spans.contains { $0.link != nil && place(ofLink: focus) == (part, $0.link ?? -1) }
    }
    if !isSeen { self.focus = nil }
  }

  /// Shows what an address inside the article leads to, such as `#fn3`; false where it has none.
  mutating func follow(anchor id: String) -> Bool {
    if let offset = document.anchors[id] {
      jump(to: .init(part: .body, offset: offset))
    } else if let offset = text.references.anchors[id] {
      jump(to: .init(part: .back, offset: offset))
    } else {
      return false
    }
    return true
  }
}
