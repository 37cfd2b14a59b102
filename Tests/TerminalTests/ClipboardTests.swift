import Foundation
import Testing

@testable import Terminal

struct ClipboardTests {
  @Test func `without programs the terminal is sent the text, in base 64`() {
    let way = Clipboard(["TERM": "xterm"]).copy("Mutual aid – é")
    #expect(way == .sequence("\u{1B}]52;c;TXV0dWFsIGFpZCDigJMgw6k=\u{07}"))
  }

  @Test(arguments: [["TERM": "linux"], ["TERM": "screen"], ["STY": "1", "TERM": "xterm"], [:]])
  func `where the terminal would drop the text there is no way`(_ environment: [String: String]) {
    #expect(Clipboard(environment).copy("Mutual aid") == .none)
  }

  @Test func `a text that no terminal takes is not sent`() {
    let text = String(repeating: "a", count: 60_000)
    #expect(Clipboard(["TERM": "xterm"]).copy(text) == .none)
  }

  @Test func `a program that fails or is missing is passed over`() {
    let environment = ["TERM": "xterm", "DISPLAY": ":none", "WAYLAND_DISPLAY": "none"]
    guard case .sequence = Clipboard(environment).copy("a") else {
      Issue.record("not the terminal")
      return
    }
  }
}
