import Screen

/// Jumps, and the ways back from them.
///
/// The *trail* is where links, marks and the contents were followed from: one goes back along it, and
/// forward again. `''` goes to where one was before the last jump of any kind, and again back here.
extension ArticleLayer {
  /// Where one is.
  var spot: ScrollText.Spot {
    mutating get { text.spot(at: top) }
  }

  /// Notes that one goes away from here.
  mutating func noteJump() {
    before = spot
    chosen = nil
  }

  /// Goes to a place, from which one can go back here.
  mutating func jump(to spot: ScrollText.Spot) {
    noteJump()
    if let before { trail.append(before) }
    ahead = []
    show(spot)
    if spot.part == .body {
      chosen =
        document.paragraph(at: spot.offset) ?? document.paragraphNumber(before: spot.offset) + 1
      settleCurrent()
    }
  }

  /// Goes back along the trail; false at its beginning.
  mutating func goBack() -> Bool {
    guard let spot = trail.popLast() else { return false }
    ahead.append(self.spot)
    noteJump()
    show(spot)
    return true
  }

  /// Goes forward again; false where one did not go back before.
  mutating func goForward() -> Bool {
    guard let spot = ahead.popLast() else { return false }
    trail.append(self.spot)
    noteJump()
    show(spot)
    return true
  }

  /// Goes to where one was before the last jump; false where there was none.
  mutating func goBefore() -> Bool {
    guard let before else { return false }
    noteJump()
    show(before)
    return true
  }

  /// Shows a place, with the cursor on it.
  private mutating func show(_ spot: ScrollText.Spot) {
    focus = nil
    reveal(spot)
    let position = text.position(of: spot)
    go(to: position)
    firstNew = visible.firstIndex { $0.position == position } ?? 0
  }
}
