import Testing

@testable import Checking

struct LanguageTagTests {
  /// Examples of RFC 5646, appendix A.
  @Test(arguments: [
    "de", "fr", "i-enochian", "zh-Hant", "zh-cmn-Hans-CN", "cmn-Hans-CN", "sr-Cyrl", "sr-Latn-RS",
    "sl-rozaj-biske", "de-CH-1901", "hy-Latn-IT-arevela", "es-419", "de-CH-x-phonebk", "x-whatever",
    "qaa-Qaaa-QM-x-southern", "en-US-u-islamcal", "en-a-myext-b-another", "PT-br",
  ])
  func `what is well-formed has the form, and is known`(text: String) throws {
    let tag = try #require(LanguageTag(text))
    #expect(KnownLanguages().unknownSubtag(of: tag) == nil)
  }

  @Test(arguments: [
    "", "-", "e", "en_GB", "en-", "-en", "de-419-DE", "a-DE", "ar-a-aaa-b-bbb-a-ccc", "en-x",
    "abcdefghi", "en-GB-", "sl-rozaj-rozaj", "1en", "en-ä", "en--GB", "en-u",
  ])
  func `what is not well-formed is none`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("en-UK", "UK"), ("xx", "xx"), ("eng", "eng"), ("zh-Hanx", "Hanx"), ("qzz", "qzz"),
  ])
  func `what stands for nothing is named`(text: String, part: String) throws {
    #expect(KnownLanguages().unknownSubtag(of: try #require(LanguageTag(text))) == part)
  }
}
