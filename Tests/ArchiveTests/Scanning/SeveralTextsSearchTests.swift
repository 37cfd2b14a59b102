import Testing
import TestSupport

@testable import Archive

struct SeveralTextsSearchTests {
  private func places(_ texts: [String], in bytes: String) -> [Int] {
    var places: [Int] = []
    SeveralTextsSearch(texts.map { Array($0.utf8) }).forEachPlace(in: Array(bytes.utf8)) {
      places.append($0)
    }
    return places
  }

  @Test func `texts are found wherever one of them stands, also over one another`() {
    #expect(places(["abc", "bcd", "xyz"], in: "abcd xyz abc") == [0, 1, 5, 9])
    #expect(places(["abc", "abcd"], in: "abcd abc") == [0, 5])
    #expect(places(["abc"], in: "ab") == [])
    #expect(places(["abcdef"], in: "abcde") == [])
    #expect(places([], in: "abc") == [])
  }

  @Test func `it finds what looking at each place finds`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let letters = (0..<400).map { _ in "ab\"\\".randomElement(using: &random) ?? "a" }
      let bytes = String(letters)
      let texts = (0..<12).map { _ in
        String(
          (0..<Int.random(in: 3...8, using: &random)).map { _ in
            "ab\"\\".randomElement(using: &random) ?? "a"
          })
      }
      let expected = bytes.indices.filter { start in
        texts.contains { bytes[start...].hasPrefix($0) }
      }
      .map { bytes.utf8.distance(from: bytes.startIndex, to: $0) }
      #expect(places(texts, in: bytes) == expected)
    }
  }
}
