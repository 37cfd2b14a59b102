import Testing

@testable import Markup

struct SourceEncodingTests {
  /// A file: what it declares, then bytes, and the text that they are.
  struct File: Sendable {
    var head = ""
    let bytes: [UInt8]
    let text: String
  }

  private static let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x71, 0x94]
  private static let content = "<META http-equiv=x content=\"text/html; charset=Windows-1252\">"

  private static let files: [File] = [
    File(bytes: latin, text: "café “q”"),
    File(bytes: Array("café".utf8), text: "café"),
    File(bytes: [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], text: "é"),
    File(head: "<meta charset=iso-8859-1>", bytes: latin, text: "café “q”"),
    File(head: content, bytes: latin, text: "café “q”"),
    File(head: "<?xml version='1.0' encoding='ISO-8859-2'?><p>", bytes: [0xE8, 0xB9], text: "čš"),
    File(head: "<meta charset=shift_jis>", bytes: [0x91, 0x8A, 0x8C, 0xDD], text: "相互"),
    File(head: "<meta charset=euc-kr>", bytes: [0xC7, 0xD1, 0xB1, 0xDB], text: "한글"),
    File(head: "<meta charset=gb2312>", bytes: [0xCF, 0xE0, 0xBB, 0xA5], text: "相互"),
    File(head: "<meta charset=koi8-r>", bytes: [0xCD, 0xC9, 0xD2], text: "мир"),
    File(bytes: [0xFF, 0xFE, 0x61, 0x00, 0xF8, 0x76], text: "a相"),
    File(bytes: [0xFE, 0xFF, 0x00, 0x61, 0x76, 0xF8], text: "a相"),
    File(head: "<meta charset=utf-16>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<meta charset=utf-8>caf", bytes: [0xE9], text: "caf\u{FFFD}"),
    File(head: "<meta charset=nonsense>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<meta charset=shift_jis>", bytes: [0x61, 0x81], text: "a\u{FFFD}"),
    File(bytes: [], text: ""),
    File(head: "<meta charset=unicode>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<meta charset=x-cp1251>", bytes: [0xCF, 0xF0], text: "Пр"),
    File(head: "<meta charset=csisolatin1>", bytes: latin, text: "café “q”"),
    File(head: "<meta charset=x-user-defined>", bytes: latin, text: "café “q”"),
    File(head: "<meta charset=cp037>", bytes: [0x61], text: "a"),
    File(head: "<!-- <meta charset=koi8-r> -->", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<script>'<meta charset=koi8-r>'</script>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<meta name=d content='the charset = koi8-r'>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<metadata charset=koi8-r>", bytes: [0xC3, 0xA9], text: "é"),
    File(head: "<meta data-charset=koi8-r charset=utf-8>", bytes: [0xC3, 0xA9], text: "é"),
    File(
      bytes: [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63, 0x00], text: "a\u{FFFD}bc"),
    File(bytes: [0xC3, 0xA9, 0x20, 0xC3], text: "é \u{FFFD}"),
  ]

  @Test(arguments: files)
  func `a file is read in its encoding`(_ file: File) {
    let document = Document(htmlFile: Array(file.head.utf8) + file.bytes)
    #expect(document.string(in: 0..<100) == file.text)
  }

  @Test
  func `validity is that of the standard library`() {
    let parts: [[UInt8]] = [
      [0x61], [0xC3, 0xA9], [0xE7, 0x9B, 0xB8], [0xF0, 0x9F, 0x98, 0x80], [0xC0, 0x80],
      [0xE0, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80], [0xE7, 0x9B],
      [0xF0, 0x9F, 0x98],
      Array("eight letters".utf8),
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let bytes = first + second + third
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect(bytes.withUnsafeBytes { UTF8Validity.isValid($0) } == isValid, "\(bytes)")
        }
      }
    }
  }
}
