import Archive
import Citing
import Foundation
import TestSupport
import Testing

/// Every case in every style, as it was checked by hand against the rules that the cases name.
struct GoldenCitationTests {
  @Test(arguments: CitationFormat.proseStyles)
  func `citations are as the manual has them`(format: CitationFormat) throws {
    let style = try #require(format.style)
    let text = CitationCase.all.map { item in
      [
        item.name, "  " + item.rule, "  " + Self.shown(style.note(item.work, item.locator)),
        "  " + Self.shown(style.entry(item.work)),
      ].joined(separator: "\n")
    }
    try expectGolden(
      text.joined(separator: "\n\n"),
      in: CitationCase.folder.appending(path: format.rawValue + ".txt"))
  }

  @Test func `a remark stands after the entry`() throws {
    let style = try #require(CitationFormat.chicago.style)
    var work = Work(id: "x", title: "Fields")
    work.issued = WorkDate("1913")
    #expect(style.annotatedEntry(work).plain == "Fields. 1913.")
    work.note = "With a preface"
    #expect(style.annotatedEntry(work).plain == "Fields. 1913. With a preface.")
    #expect(style.annotatedEntry(Work(id: "bare-1902")).plain == "bare-1902")
  }

  @Test func `there are cases enough, each of one name and with a rule`() {
    #expect(CitationCase.all.count >= 60)
    #expect(Set(CitationCase.all.map(\.name)).count == CitationCase.all.count)
    #expect(CitationCase.all.allSatisfy { !$0.rule.isEmpty })
  }

  @Test(arguments: CitationFormat.proseStyles)
  func `punctuation is never doubled, and nothing is left open`(format: CitationFormat) throws {
    let style = try #require(format.style)
    for item in CitationCase.all where !item.name.hasPrefix("signs") {
      for written in [style.note(item.work, item.locator).plain, style.entry(item.work).plain] {
        // The sign for authors that are left out.
        let text = written.replacing(" . . . ", with: " ")
        #expect(
          !text.contains(/[,:;] ?[.,:;]|\.\.|\.:| [.,:;](?! )|  |\( | \)|\(\)|“”|[?!]\./),
          "\(item.name): \(text)")
        #expect(text.count { $0 == "(" } == text.count { $0 == ")" }, "\(item.name): \(text)")
        #expect(text.count { $0 == "“" } == text.count { $0 == "”" }, "\(item.name): \(text)")
      }
    }
  }

  /// A text with its italics between asterisks.
  private static func shown(_ text: MarkedText) -> String {
    text.runs.map { $0.style.contains(.italic) ? "*\($0.text)*" : $0.text }.joined()
  }
}
