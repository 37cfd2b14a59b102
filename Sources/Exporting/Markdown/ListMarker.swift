/// How a list of CommonMark marks its items.
struct ListMarker {
  /// Whether its items are counted.
  let isNumbered: Bool
  /// Whether no blank lines part its items.
  let isTight: Bool
  /// Whether it has the other of two signs, by which it is told from the list before it.
  var isOther = false
  /// Whether it has no item yet.
  private(set) var isFirst = true
  private var last = 0

  init(isNumbered: Bool, isTight: Bool) {
    self.isNumbered = isNumbered
    self.isTight = isTight
  }

  /// The sign of the next item. One whose number does not follow the last one begins another list.
  mutating func sign(_ number: Int?) -> String {
    defer { isFirst = false }
    guard isNumbered, let number, (0...999_999_999).contains(number) else {
      return isOther ? "*" : "-"
    }
    if !isFirst, number != last + 1 { isOther.toggle() }
    last = number
    return "\(number)" + (isOther ? ")" : ".")
  }
}
