/// What the user did: a key, a paste, or the mouse where it is switched on.
public enum Key: Hashable, Sendable {
  /// A printing key, Space included, as the cluster that it types.
  case character(Character)
  /// Control with a lower-case letter, or with one of `@ \ ] ^ _`. What a terminal cannot tell
  /// from a key of its own is that key: Control with I is `tab`, with J and M `enter`, with H
  /// `backspace`, with [ `escape`.
  case control(Character)
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Shift with Tab.
  case backTab
  /// Escape.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Insert.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page Up.
  case pageUp
  /// Page Down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Text that was pasted as a whole; hostile, as any text from outside.
  case paste(String)
  /// The wheel turned away from the user.
  case wheelUp
  /// The wheel turned towards the user.
  case wheelDown
  /// The first mouse button, pressed at a place.
  case press(Position)
}
