/// A display that keeps what it was shown, for tests.
public struct MemoryDisplay: Display, Sendable {
  /// The extent; may be changed, as the user resizes a window.
  public var size: Size

  /// The frame shown last; empty before the first.
  public private(set) var frame: Frame

  /// How many frames were shown.
  public private(set) var framesShown = 0

  /// A display of `size` on which nothing is shown yet.
  public init(size: Size) {
    self.size = size
    frame = Frame(size: size)
  }

  /// The frame shown last as text: rows without trailing blanks, joined by line feeds.
  public var text: String { frame.text }

  /// Keeps `frame` as what is shown.
  public mutating func show(_ frame: Frame) {
    self.frame = frame
    framesShown += 1
  }
}
