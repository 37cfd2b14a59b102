import Testing

@testable import Archive

struct TimestampTests {
  @Test(arguments: [
    ("2010-02-07T14:04:00-05:00", 1_265_569_440, -300), ("1970-01-01T00:00:00Z", 0, 0),
    ("2019-10-12t07:20:50.52z", 1_570_864_850, 0), ("1902-12-31 23:30:00+00:00", -2_114_382_600, 0),
    ("0000-02-29T00:00:00Z", -62_162_121_600, 0), ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
    ("2016-12-31T23:59:60Z", 1_483_228_800, 0), ("2024-02-29T12:00:00-00:00", 1_709_208_000, 0),
  ])
  func `dates of RFC 3339 are read`(text: String, seconds: Int, offset: Int) throws {
    let (stamp, irregularity) = try #require(Timestamp.parse(text))
    #expect(stamp == Timestamp(seconds: seconds, offset: offset))
    #expect(irregularity == nil)
  }

  @Test(arguments: [
    ("2010-02-07T14:04:00", Timestamp.Irregularity.noOffset, "2010-02-07T14:04:00Z"),
    ("2010-02-07", .dateOnly, "2010-02-07T00:00:00Z"),
    ("2010-02-07T14:04:00+0530", .offsetWithoutColon, "2010-02-07T14:04:00+05:30"),
    ("2010-02-07T14:04Z", .noSeconds, "2010-02-07T14:04:00Z"),
  ])
  func `dates that are nearly so are read, and how they depart is told`(
    text: String, irregularity: Timestamp.Irregularity, canonical: String
  ) throws {
    let (stamp, found) = try #require(Timestamp.parse(text))
    #expect(found == irregularity)
    #expect(stamp.description == canonical)
  }

  @Test(arguments: [
    "", "soon", "7 February 2010", "2010-02-30T00:00:00Z", "2010-13-01T00:00:00Z",
    "2010-02-07T24:00:00Z", "2010-02-07T14:60:00Z", "2010-02-07T14:04:61Z", "2010-02-07T14:04:00.Z",
    "2010-02-07T14:04:00+24:00", "2010-02-07T14:04:00Zx", "10-02-07T14:04:00Z", "2010-2-7",
    "+2010-02-07T14:04:00Z", "2010-02-07T14:04:00 +01:00", "２010-02-07", "2010-02-07T",
    "Sun, 07 Feb 2010 14:04:00 GMT", "1900-02-29",
  ])
  func `what names no moment is refused`(text: String) {
    #expect(Timestamp.parse(text) == nil)
  }

  @Test func `year, month and day are those of the place`() throws {
    let stamp = try #require(Timestamp("1902-12-31T23:30:00-05:00"))
    #expect((stamp.year, stamp.month, stamp.day) == (1902, 12, 31))
    #expect(stamp.description == "1902-12-31T23:30:00-05:00")
  }

  @Test func `every day of four centuries is counted and named`() {
    var previous = CalendarDate(year: 1799, month: 12, day: 31).daysSince1970
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(ofMonth: month, year: year) {
          let date = CalendarDate(year: year, month: month, day: day)
          if date.daysSince1970 != previous + 1 || CalendarDate(daysSince1970: previous + 1) != date
          {
            Issue.record("\(date)")
          }
          previous += 1
        }
      }
    }
    #expect(CalendarDate(year: 1970, month: 1, day: 1).daysSince1970 == 0)
  }

  @Test func `moments compare by when they were`() throws {
    let early = try #require(Timestamp("2010-02-07T14:00:00+02:00"))
    let late = try #require(Timestamp("2010-02-07T13:00:00Z"))
    #expect(early < late)
    #expect(early != Timestamp("2010-02-07T12:00:00Z"))
  }
}
