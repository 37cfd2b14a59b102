import Archive
import Messages
import Testing

struct DayTextTests {
  private func stamp(_ text: String?) -> Timestamp? { text.flatMap { Timestamp($0) } }

  @Test(arguments: [
    (
      "2026-02-05T14:00:00-03:00", "2026-02-06T18:30:00-03:00",
      "5 February 2026, 14:00 – 6 February 2026, 18:30 (America/Sao_Paulo, UTC−3:00)",
      "5 February 2026, 17:00 – 6 February 2026, 21:30 (UTC)"
    ),
    (
      "2026-02-05T14:00:00-03:00", "2026-02-05T16:00:00-03:00",
      "5 February 2026, 14:00–16:00 (America/Sao_Paulo, UTC−3:00)",
      "5 February 2026, 17:00–19:00 (UTC)"
    ),
    (
      "2026-02-05T23:00:00+05:30", nil, "5 February 2026, 23:00 (America/Sao_Paulo, UTC+5:30)",
      "5 February 2026, 17:30 (UTC)"
    ),
    ("1872-09-15T00:00:00Z", "1872-09-16T00:00:00Z", "15–16 September 1872", nil),
    ("2026-02-05T14:00:00Z", nil, "5 February 2026, 14:00 (America/Sao_Paulo, UTC)", nil),
  ])
  func `an event's times are those of its place, and of the reader where clocks differ`(
    _ start: String, _ end: String?, _ when: String, _ here: String?
  ) {
    #expect(DayText(.english).when(stamp(start), stamp(end), zone: "America/Sao_Paulo") == when)
    #expect(DayText(.english).elsewhere(stamp(start), stamp(end)) { _ in 0 } == here)
  }

  @Test func `days are told as a language tells them`() throws {
    let days = DayText(try #require(Language(code: "pt")))
    let (start, end) = (stamp("1872-09-15T00:00:00Z"), stamp("1872-09-16T00:00:00Z"))
    #expect(days.when(start, end) == "15–16 de setembro de 1872")
    #expect(days.text(try #require(stamp("1902-03-01T12:00:00Z"))) == "1 de março de 1902")
  }

  @Test func `an event without a date has no times`() {
    #expect(DayText(.english).when(nil, nil) == nil)
    #expect(DayText(.english).elsewhere(nil, nil) { _ in 0 } == nil)
  }
}
