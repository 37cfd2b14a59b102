import Foundation
import Testing

@testable import Screen

struct ThemeTests {
  /// The relative luminance of a colour of xterm's 256, after WCAG 2.1.
  private func luminance(_ color: UInt8) -> Double {
    let levels: [Int]
    if color >= 232 {
      levels = Array(repeating: 8 + 10 * (Int(color) - 232), count: 3)
    } else {
      let number = Int(color) - 16
      levels = [number / 36, number / 6 % 6, number % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    let linear = levels.map { level -> Double in
      let share = Double(level) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func contrast(_ first: UInt8, _ second: UInt8) -> Double {
    let pair = [luminance(first), luminance(second)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(arguments: Theme.allCases)
  func `all text can be told from its ground`(_ theme: Theme) {
    guard let palette = theme.palette else { return }
    let least = theme == .highContrast ? 7.0 : 4.5
    for color in [palette.text, palette.strong, palette.link, palette.faint] {
      #expect(contrast(color, palette.ground) >= least, "\(theme) \(color)")
    }
  }

  @Test(arguments: Theme.allCases)
  func `no theme takes bold, underlined, slanted or reversed text away`(_ theme: Theme) {
    for attribute: Style.Attributes in [.bold, .underline, .italic, .reverse] {
      #expect(theme.look(of: Style(attribute)).attributes == attribute)
    }
  }

  @Test func `mono has no colours, and the terminal's theme only those of the text`() {
    let red = Style(.bold, foreground: .red)
    #expect(Theme.mono.look(of: red) == .init(attributes: .bold, foreground: nil, background: nil))
    #expect(Theme.terminal.look(of: red).foreground == 1)
    #expect(Theme.terminal.look(of: .dim).attributes == .dim)
    #expect(Theme.dark.look(of: .dim) == .init(attributes: [], foreground: 247, background: 234))
  }
}
