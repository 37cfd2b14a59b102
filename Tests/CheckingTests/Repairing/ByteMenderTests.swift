import Testing

@testable import Checking

struct ByteMenderTests {
  private func mend(_ bytes: [UInt8], by step: Int = 1_000) -> (String, ByteMender) {
    var mender = ByteMender()
    var mended: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      mended += mender.mend(Array(bytes[start..<min(bytes.count, start + step)]), isLast: false)
    }
    mended += mender.mend([], isLast: true)
    return (String(decoding: mended, as: UTF8.self), mender)
  }

  @Test func `what can stand in JSON is left`() {
    let text = "{\t\"é\\\"\": \"€ 😀\\t\"}\r\n"
    let (mended, mender) = mend(Array(text.utf8))
    #expect(mended == text && mender.invalid == 0 && mender.controls == 0)
  }

  @Test func `controls become escapes, tabs in strings only`() {
    let (mended, mender) = mend(Array("\t\"a\tb\u{1}\\\"\t\"\t\"\n\t".utf8))
    #expect(mended == "\t\"a\\tb\\u0001\\\"\\t\"\t\"\n\t")
    #expect(mender.controls == 3)
  }

  @Test(arguments: 1...7)
  func `bytes that are not UTF-8 become U+FFFD, however they come`(step: Int) {
    let bytes: [UInt8] = Array("é€😀".utf8) + [0xFF, 0xC3, 0x41, 0xE2, 0x82]
    let (mended, mender) = mend(bytes, by: step)
    #expect(mended == "é€😀\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}" && mender.invalid == 4)
  }
}
