import Testing

@testable import Screen

/// Keys and their names.
struct KeyTests {
  @Test(
    arguments: [
      (.character("j"), "j"), (.character(" "), "Space"), (.character("é"), "é"),
      (.character("-"), "-"),
      (.character("👩‍👩‍👧"), "👩‍👩‍👧"), (.control("f"), "Ctrl-F"), (.control("@"), "Ctrl-Space"),
      (.control("\\"), "Ctrl-\\"), (.control("_"), "Ctrl-_"), (.enter, "Enter"), (.tab, "Tab"),
      (.backTab, "Shift-Tab"), (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"),
      (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
      (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.function(1), "F1"),
      (.function(12), "F12"), (.paste("two words"), "Paste two words"), (.paste(""), "Paste "),
      (.wheelUp, "WheelUp"), (.wheelDown, "WheelDown"),
      (.press(Position(row: 3, column: 10)), "Press 3,10"),
    ] as [(Key, String)])
  func `a key has a name and the name is that key`(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    ("Ctrl-I", Key.tab), ("Ctrl-M", .enter), ("Ctrl-J", .enter), ("Ctrl-H", .backspace),
    ("Ctrl-[", .escape), ("Ctrl-@", .control("@")), ("Ctrl-f", .control("f")),
    ("F", .character("F")),
  ])
  func `names of what a terminal cannot tell apart give one key`(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    "", "Hyper-X", "Ctrl-", "Ctrl-é", "Ctrl-ab", "F0", "F64", "Fx", "Press 1", "Press a,b", "jj",
  ])
  func `other names are no keys`(name: String) {
    #expect(Key(name: name) == nil)
  }
}
