import Messages

extension ReaderState {
  /// The columns that an article's text may have.
  private static let measures = 20...200

  /// Makes the text wider or narrower, from what the screen shows of it; tells where it cannot be.
  ///
  /// On a screen of 40 columns a text of 66 is shown with 40: narrower is 36, and wider says so.
  mutating func changeMeasure(by step: Int) {
    let room = min(max(1, size.columns - 2 * articleMargin), Self.measures.upperBound)
    let shown = min(measure, room)
    if step > 0, shown == room {
      message = .widestText
    } else if step < 0, shown <= Self.measures.lowerBound {
      message = .narrowestText
    } else {
      measure = max(Self.measures.lowerBound, min(shown + step, Self.measures.upperBound))
    }
  }
}
