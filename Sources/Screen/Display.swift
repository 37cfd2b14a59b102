/// What shows frames: a terminal, or memory in tests.
///
///     var display = MemoryDisplay(size: Size(rows: 24, columns: 80))
///     display.show(frame)
///     display.text          // the frame's rows, joined by line feeds
public protocol Display {
  /// The extent of what can be shown now; the next frame ought to have it.
  var size: Size { get }

  /// Replaces what is shown by `frame`, which is clipped where it is larger than the display.
  mutating func show(_ frame: Frame)
}
