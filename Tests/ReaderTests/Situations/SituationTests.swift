import Foundation
import Screen
import Testing

@testable import Reader

struct SituationTests {
  private static let all =
    Situation.browsing + Situation.lists + Situation.reading + Situation.overArticles
    + Situation.searching + Situation.asking + Situation.telling + Situation.versions
    + Situation.noting

  @Test(arguments: all)
  func `every situation has its screens`(_ situation: Situation) throws {
    for size in situation.sizes {
      let reader = try situation.reader(size)
      let frame = reader.state.frame()
      let text = situation.isASCII ? frame.asciiText : frame.textWithCursor
      try expectScreen(text, "\(situation.name)-\(size.columns)x\(size.rows)")
      if let row = frame.selectedRow, frame.cursor?.row != row {
        let isAtPrompt = frame.cursor.map { $0.row == 0 || $0.row == size.rows - 1 } ?? false
        let isTyping = isAtPrompt || reader.state.writing != nil
        #expect(isTyping, "the cursor is neither on the selected row nor where one types")
      }
    }
  }

  @Test func `there are no others, and each has a name of its own`() throws {
    let names = Self.all.flatMap { situation in
      situation.sizes.map { "\(situation.name)-\($0.columns)x\($0.rows).txt" }
    }
    #expect(Set(names).count == names.count)
    #expect(names.count >= 150)
    let folders = Set(Self.all.compactMap { $0.name.split(separator: "/").first })
    for folder in folders {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: goldenScreens.appending(path: String(folder)).path)
      for file in files { #expect(names.contains("\(folder)/\(file)"), "no situation has it") }
    }
  }
}
