import CNcurses
import CSystem
import Glibc
import Screen

extension CursesTerminal {
  /// The keys that were pressed since the last call, without waiting. After many at once some may
  /// be left, and `hasMoreInput` says so.
  public func readKeys() -> [Key] {
    var keys: [Key] = []
    let time = EventLoop.now()
    for _ in 0..<Self.mostCodes {
      let code = wgetch(input)
      if code == ERR {
        hasMoreInput = false
        return keys + decoder.endOfInput(at: time)
      }
      if code == KEY_MOUSE {
        keys += mouseKey().map { [$0] } ?? []
      } else {
        keys += decoder.take(code, at: time)
      }
    }
    hasMoreInput = true
    return keys
  }

  /// When a key is complete if nothing more is typed, in milliseconds of `EventLoop.now()`; nil where
  /// none waits.
  var keyDeadline: Int? { decoder.deadline }

  /// How many codes are read at once, so that a flood of input does not keep frames from being
  /// shown.
  private static let mostCodes = 4096

  private func mouseKey() -> Key? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    if event.bstate & cncurses_wheel_up != 0 { return .wheelUp }
    if event.bstate & cncurses_wheel_down != 0 { return .wheelDown }
    guard event.bstate & cncurses_press != 0 else { return nil }
    return .press(Position(row: Int(event.y), column: Int(event.x)))
  }
}
