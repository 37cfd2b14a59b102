import Testing

@testable import Archive

struct EDTFDateTests {
  @Test(arguments: [
    ("1902", 1902, 19_020_000, "1902"), ("1902-05", 1902, 19_020_500, "May 1902"),
    ("1902-05-12", 1902, 19_020_512, "12 May 1902"), ("1880~", 1880, 18_800_000, "c. 1880"),
    ("1880?", 1880, 18_800_000, "1880?"), ("1880%", 1880, 18_800_000, "c. 1880?"),
    ("1902-05~", 1902, 19_020_500, "c. May 1902"), ("190X", 1900, 19_000_000, "1900–1909"),
    ("18XX", 1800, 18_000_000, "1800–1899"), ("1902-XX", 1902, 19_020_000, "1902"),
    ("1902-21", 1902, 19_020_300, "spring 1902"), ("1890/1902", 1890, 18_900_000, "1890–1902"),
    ("1890-05/1902~", 1890, 18_900_500, "May 1890–c. 1902"), ("1890/..", 1890, 18_900_000, "1890–"),
    ("../1902", 1902, 19_020_000, "–1902"), ("1890/", 1890, 18_900_000, "1890–"),
    ("-0043", -43, -430_000, "44 BCE"), ("0000", 0, 0, "1 BCE"),
    ("1902-05-12T10:00:00Z", 1902, 19_020_512, "12 May 1902"),
  ])
  func `dates have a year, a place in order and a text`(
    edtf: String, year: Int, key: Int, text: String
  ) throws {
    let date = try #require(EDTFDate(edtf))
    #expect(date.year == year)
    #expect(date.sortKey == key)
    #expect(date.text == text)
    #expect(date.edtf == edtf)
  }

  @Test(arguments: [
    "", "..", "../..", "/", "c. 1880", "190", "19020", "1902-13", "1902-02-30", "1902-05-12-01",
    "X902", "1X02", "1902/1903/1904", "soon", "1902-5", "XXXX-01-01T00:00:00Z", "1902-21-01", "--",
    "１902", "19é2", "~", "+190", "1902-+5",
  ])
  func `what is no date is refused`(text: String) {
    #expect(EDTFDate(text) == nil)
  }

  @Test func `the beginning in seconds is that of the day, or of the first of January`() throws {
    #expect(try #require(EDTFDate("1970-01-02")).seconds == 86_400)
    #expect(try #require(EDTFDate("1971")).seconds == 31_536_000)
    #expect(try #require(EDTFDate("1970-03")).seconds == 5_097_600)
  }

  @Test func `dates sort by their beginning`() throws {
    let texts = ["1902-05-12", "1890/1902", "1902", "-0043", "1902-21", "190X"]
    let dates = try texts.map { try #require(EDTFDate($0)) }
    #expect(
      dates.sorted().map(\.edtf) == ["-0043", "1890/1902", "190X", "1902", "1902-21", "1902-05-12"])
  }
}
