import Screen
import TestSupport
import Testing

@testable import Reader

/// Movements that lead no further.
struct EndsTests {
  @Test(arguments: [
    ("G", "j Down Space d G 5 j", "This is the end"),
    ("", "k Up b u g 9 k { [", "This is the beginning"),
    ("9 9 }", "}", "This is the end"), ("G ] ]", "]", "This is the end"),
    ("v G", "j l w G", "This is the end"), ("v g", "h k b g", "This is the beginning"),
  ])
  func `are told of in an article`(_ before: String, _ keys: String, _ words: String) throws {
    let reader = try SmallArchive.reading()
    reader.press(before)
    for key in groups(keys) {
      reader.press(key)
      #expect(reader.lastRow == words, "\(before) \(key)")
    }
  }

  @Test(arguments: [
    "Enter", "S p r i s o n s Enter", "x b e e s Enter", "?", "Enter Enter t", "Enter Enter l", "",
  ])
  func `are told of in lists`(_ way: String) throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    for key in way.split(separator: " ") {
      reader.press(String(key))
      reader.type("")
      reader.waitForConcordance()
    }
    reader.press("G")
    for key in ["j", "Space", "G"] {
      reader.press(key)
      #expect(reader.lastRow == "This is the end", "\(way) G \(key)")
    }
    reader.press("g")
    for key in ["k", "b", "g"] {
      reader.press(key)
      #expect(reader.lastRow == "This is the beginning", "\(way) g \(key)")
    }
    reader.press("j")
    #expect(!reader.lastRow.contains("This is the"))
  }

  @Test func `are told of in a note and on the page about queries`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("1 Enter k")
    #expect(reader.lastRow == "This is the beginning")
    reader.press("q q q S ? G")
    reader.press("j")
    #expect(reader.lastRow == "This is the end")
  }

  /// Keys, each with the number before it.
  private func groups(_ keys: String) -> [String] {
    keys.split(separator: " ").reduce(into: []) { groups, key in
      if let last = groups.last, last.allSatisfy(\.isNumber) {
        groups[groups.count - 1] += " " + key
      } else {
        groups.append(String(key))
      }
    }
  }
}
