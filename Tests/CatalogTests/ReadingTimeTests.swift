import Archive
import TestSupport
import Testing

@testable import Catalog

/// How long articles take to read.
struct ReadingTimeTests {
  private func row(_ html: String, language: String?) throws -> ArticleRow {
    let archive = try TemporaryArchive(items: [
      item("a", title: "T", html: html, language: language)
    ])
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    return try #require(try catalog.row(ofLink: "a"))
  }

  @Test(arguments: [
    ("<p>Mutual aid, 1902.</p>", 3), ("<p>相互扶助論。</p>", 5), ("<p>蜂は、巣を守る！</p>", 6),
    ("<p>Kropotkin は 1902 年に『相互扶助論』</p>", 10), ("<p>人々〇・々</p>", 4), ("<p>abc漢字def</p>", 4),
    ("<p>𠮷野家</p>", 3), ("<p>ｱｲｳ</p>", 3), ("<p>상호 부조</p>", 2), ("<p>ㄅㄆㄇ</p>", 1), ("", 0),
    ("<p>a<b>b</b>c　d</p>", 2), ("<p>…— “quoted”</p>", 2), ("<p>😀 x</p>", 2),
  ])
  func `words are counted, of Chinese and Japanese characters`(_ html: String, _ count: Int) {
    #expect(TextGist(html: html).words == count)
    // Beyond the opening, words are counted another way.
    let long = "<p>" + String(repeating: "word ", count: 200) + "</p>"
    #expect(TextGist(html: long + html).words == 200 + count)
  }

  @Test func `an opening has blanks where the text has them`() {
    #expect(TextGist(html: "<p>相互扶助論。\n蜂は<b>巣</b>を</p><p>守る</p>").opening == "相互扶助論。 蜂は巣を 守る")
    #expect(TextGist(html: "<p>ab漢字cd</p>").opening == "ab漢字cd")
  }

  @Test(arguments: [
    ("en", "word ", 2300, 10), ("zh", "蜂", 5000, 10), ("ja", "蜂は", 2500, 10), ("zh", "蜂", 10, 1),
    ("ko", "말 ", 2300, 10),
  ])
  func `minutes are those of the language`(
    _ language: String, _ text: String, _ times: Int, _ minutes: Int
  ) throws {
    let row = try row("<p>" + String(repeating: text, count: times) + "</p>", language: language)
    #expect(row.minutes == minutes)
    #expect(row.isCountedInCharacters == ["zh", "ja"].contains(language))
  }

  @Test(arguments: [
    ("<p>相互扶助是進化的一個要素。</p>", "zh"), ("<p>相互扶助は進化の一要素である。</p>", "ja"),
    ("<p>Kropotkin on 相互扶助 and its history among guilds.</p>", ""), ("<p>상호 부조</p>", ""),
  ])
  func `the language of characters is guessed`(_ html: String, _ language: String) throws {
    #expect(try row(html, language: nil).language == language)
  }
}
