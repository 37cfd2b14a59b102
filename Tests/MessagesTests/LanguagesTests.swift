import Foundation
import Testing

@testable import Messages
@testable import Reader

struct LanguagesTests {
  private static let others = Language.codes.filter { $0 != "en" }

  @Test(arguments: others) func `no message is missing in any language`(code: String) throws {
    let language = try #require(Language(code: code))
    let entries = try MessageSource.entries()
    for entry in entries {
      let forms = language.translations.forms[entry.key]
      #expect(forms != nil, "missing in \(code).po: \(entry)")
      #expect(((forms?.count ?? 0) > 1) == (entry.plural != nil), "not so many forms: \(entry)")
    }
    for words in TableWords.all {
      #expect(language.translations.forms[words] != nil, "missing in \(code).po: \(words)")
    }
  }

  @Test(arguments: others) func `translations put in what the English does`(code: String) throws {
    let language = try #require(Language(code: code))
    for (key, forms) in language.translations.forms {
      let wanted = Template(key).arguments
      for form in forms {
        let arguments = Template(form).arguments
        #expect(Set(arguments).isSubset(of: wanted), "\(form)")
        #expect(arguments == wanted || forms.count > 1, "\(key)\n\(form)")
      }
    }
  }

  @Test(arguments: others) func `nothing is translated that is not said`(code: String) throws {
    let language = try #require(Language(code: code))
    let said = Set(try MessageSource.entries().map(\.key) + TableWords.all)
    for key in language.translations.forms.keys.sorted() {
      let isSaid = said.contains(key)
      #expect(isSaid, "\(code).po has what is not said: \(key)")
    }
  }

  @Test(arguments: others) func `nothing is translated twice`(code: String) throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources/CLanguages")
    let file = sources.standardizedFileURL.appending(path: "\(code).po")
    let po = try String(contentsOf: file, encoding: .utf8)
    let keys = po.split(separator: "\n").filter { $0.hasPrefix("msgid \"") && $0 != "msgid \"\"" }
    let twice = Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys
    #expect(twice.isEmpty)
  }
}
