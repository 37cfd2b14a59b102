import Testing

@testable import Archive

struct TextSearchTests {
  private func places(_ text: String, in bytes: String) -> [Int] {
    var places: [Int] = []
    TextSearch(Array(text.utf8)).forEachPlace(in: Array(bytes.utf8)) { places.append($0) }
    return places
  }

  @Test(arguments: [
    ("aid", "mutual aid, aid", [7, 12]), ("a", "banana", [1, 3, 5]), ("aa", "aaaaa", [0, 2]),
    ("abc", "ab", []), ("abc", "", []), ("abcab", "abcabcab", [0]), ("bcab", "abcabcab", [1]),
    ("é", "café", [3]),
  ])
  func `a text is found wherever it stands`(_ text: String, _ bytes: String, _ expected: [Int]) {
    #expect(places(text, in: bytes) == expected)
  }
}
