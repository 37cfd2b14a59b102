import Testing

@testable import Messages

struct LanguageTests {
  @Test func `a message is said in English, and in Portuguese`() throws {
    let message = Message.markSet("a", paragraph: 12)
    #expect(message.english == "You set mark a at ¶ 12")
    let portuguese = try #require(Language(code: "pt"))
    #expect(portuguese.text(of: message) == "Marca a posta no ¶ 12")
  }

  @Test(arguments: [
    (["LANG": "pt_BR.UTF-8"], "pt"), (["LANG": "en_GB.UTF-8"], "en"), ([:], "en"),
    (["LANG": "de_DE.UTF-8"], "en"), (["LANG": "de_DE", "LANGUAGE": "de:pt:en"], "pt"),
    (["LANG": "C.UTF-8", "LANGUAGE": "pt"], "en"), (["LANG": "pt_PT", "LC_ALL": "C"], "en"),
    (["LANG": "en_US", "LC_MESSAGES": "pt_PT@euro"], "pt"), (["LC_ALL": "", "LANG": "pt"], "pt"),
  ])
  func `the environment chooses the language as it does for gettext`(
    environment: [String: String], code: String
  ) {
    #expect(Language(environment: environment).code == code)
  }

  @Test func `there is no language without a file`() {
    #expect(Language(code: "xx") == nil)
    #expect(Language.codes.first == "en")
    #expect(Language.codes.contains("pt"))
  }

  @Test func `arguments may change places, and missing translations are English`() {
    let po = """
      msgid "You set mark {} at ¶ {}"
      msgstr "¶ {2}: {1}"

      #, fuzzy
      msgid "Not marked: a mark is named by a letter"
      msgstr "wrong"
      """
    let language = Language(code: "x", translations: Translations(po: po))
    #expect(language.text(of: .markSet("b", paragraph: 3)) == "¶ 3: b")
    #expect(language.text(of: .markNeedsLetter) == Message.markNeedsLetter.english)
  }

  @Test func `messages are joined, and what is verbatim is the same in every language`() throws {
    let facts = [Message.length(words: 90, minutes: 1), .verbatim("CC0")].joined(separator: " · ")
    #expect(facts.english == "90 words, 1 min · CC0")
    let portuguese = try #require(Language(code: "pt"))
    #expect(portuguese.text(of: facts) == "90 palavras, 1 min · CC0")
    #expect(portuguese.text(of: .verbatim("Contents")) == "Contents")
    #expect(portuguese.text(of: .oneOf(["a", "b", "c"])) == "a, b ou c")
    #expect(Message.oneOf(["a"]).english == "a")
    #expect([Message]().joined(separator: ", ").english.isEmpty)
  }

  @Test func `a count chooses the form`() {
    let po = """
      msgid ""
      msgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

      msgid "{} bee"
      msgid_plural "{} bees"
      msgstr[0] "{} abelha"
      msgstr[1] "{} "
      "abelhas"
      """
    let language = Language(code: "x", translations: Translations(po: po))
    let said = [0, 1, 2].map { count in
      language.text(of: Message(count, one: "\(count) bee", other: "\(count) bees")).string
    }
    #expect(said == ["0 abelha", "1 abelha", "2 abelhas"])
    #expect(Message(0, one: "a bee", other: "\(0) bees").english == "0 bees")
  }
}
