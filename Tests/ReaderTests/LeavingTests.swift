import Screen
import TestSupport
import Testing

@testable import Reader

struct LeavingTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
  }

  @Test func `an arrow that is held goes back to the first page and no further`() throws {
    let reader = try reader()
    reader.open("commune")
    reader.press("Left Left Left Left Left h")
    #expect(!reader.hasQuit)
    #expect(reader.lastRow == "This is the first page; q quits")
    reader.press("q")
    #expect(reader.hasQuit)
  }

  @Test func `a filter is no first page`() throws {
    let reader = try reader()
    reader.press("F e s s Enter h")
    #expect(reader.rows[0] == "Test")
    #expect(!reader.lastRow.contains("first page"))
  }

  @Test func `the library as first page is left by q alone`() throws {
    let reader = try reader()
    reader.goToLibrary()
    reader.handle(.library(LibraryTests.twoArchives))
    for key in ["h", "Left", "Esc"] {
      reader.press(key)
      #expect(!reader.hasQuit)
      #expect(reader.lastRow == "This is the first page; q quits")
    }
    reader.press("S")
    #expect(reader.lastRow == "No archive is chosen yet; Enter opens one")
    reader.press("q")
    #expect(reader.hasQuit)
  }

  @Test(arguments: ["Ctrl-C", "Ctrl-G", "Esc"])
  func `prompts and questions are cancelled`(_ key: String) throws {
    let prompts = [
      "S", "S x", "F", "F e s", "/", "/ e s", ":", ": s t a", "x", "x b", ",", "Enter ,", "'",
      "? / s t",
    ]
    for keys in prompts {
      let reader = try reader()
      let before = reader.screen
      let start = keys.hasPrefix("Enter ") ? "Enter " : keys.hasPrefix("? ") ? "? " : ""
      reader.press(start)
      let shown = start.isEmpty ? before : reader.screen
      reader.press(String(keys.dropFirst(start.count)) + " " + key)
      #expect(reader.screen == shown, "\(keys) \(key)")
      #expect(!reader.hasQuit)
    }
    for keys in ["/ b e e", "& b e e", "| w c", "m", "'", ";", ": 1 2", "t / c h"] {
      let reader = try SmallArchive.reading()
      let start = keys.hasPrefix("t ") ? "t " : ""
      reader.press(start + "Esc")
      if start == "t " { reader.press("t") }
      let shown = reader.screen
      reader.press(String(keys.dropFirst(start.count)) + " " + key)
      if keys == ";" { reader.press("Esc") }
      #expect(reader.screen == shown, "\(keys) \(key)")
    }
  }

  @Test func `Ctrl-C says how to leave`() throws {
    let reader = try reader()
    reader.press("Ctrl-C")
    #expect(reader.lastRow == "q quits")
    reader.press("Enter Ctrl-C")
    #expect(reader.lastRow == "q goes back, Q quits")
    reader.press("Enter Ctrl-C")
    #expect(reader.lastRow == "q goes back, Q quits")
    reader.press("Ctrl-G")
    #expect(reader.lastRow == "Ctrl-G does nothing here; ? shows all keys")
  }

  @Test func `what quits is named by the key that does`() throws {
    let commands = CommandTable.standard.rebound([
      .init(command: .back, keys: [.character("z")]), .init(command: .quit, keys: []),
    ])
    var state = ReaderState(
      title: "Test", size: Size(rows: 24, columns: 80), commands: commands)
    _ = state.update(.key(.control("c")))
    #expect(state.message == .keyQuits("z"))
    _ = state.update(.key(.character("?")))
    _ = state.update(.key(.control("c")))
    #expect(state.message == .keysLeave("z", ":quit"))
  }
}
