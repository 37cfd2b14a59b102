import Testing

@testable import Markup

struct TagNameTests {
  private func name(_ spelling: String) -> TagName? {
    Array(spelling.utf8).withUnsafeBytes { NameTable.tags.name(in: $0, 0..<$0.count) }
  }

  @Test
  func `every name is found, in either case`() {
    for tag in TagName.allCases {
      #expect(name(tag.spelling) == tag)
      #expect(name(tag.spelling.uppercased()) == tag)
    }
  }

  @Test(arguments: ["", "pp", "div2", "di", "blockquot", "scripts", "h7", "h\u{11}", "ＤＩＶ"])
  func `other names are none of them`(_ spelling: String) {
    #expect(name(spelling) == nil)
  }

  @Test
  func `only end tags that do not match are told`() {
    var tags = OpenTags()
    for name in [TagName.blockquote, .div, .ul, .li, .li] { tags.open(name) }
    let told = [TagName.section, .ul, .blockquote, .div].map { tags.close($0) }
    #expect(told == [false, false, true, false])
    tags.open(.h2)
    let isTold = tags.close(.h3)
    #expect(isTold)
  }
}
