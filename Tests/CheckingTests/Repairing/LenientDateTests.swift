import Testing

@testable import Checking

struct LenientDateTests {
  @Test(arguments: [
    ("Sun, 07 Feb 2010 14:04:00 -0300", "2010-02-07T14:04:00-03:00"),
    ("7 feb 2010 14:04 GMT", "2010-02-07T14:04:00Z"),
    ("Sunday, 7 February 2010", "2010-02-07T00:00:00Z"),
    ("February 7, 2010", "2010-02-07T00:00:00Z"), ("2010/02/07", "2010-02-07T00:00:00Z"),
    ("2010/02/07 14:04:00", "2010-02-07T14:04:00Z"),
    ("Sun, 7 Feb 2010 4:04:00 EST", "2010-02-07T04:04:00-05:00"),
  ])
  func `a date of another form is understood where it can be one only`(
    _ text: String, _ date: String
  ) {
    #expect(LenientDate(text)?.timestamp.description == date)
  }

  @Test(arguments: [
    "", "soon", "07/02/2010", "7 February", "30 February 2010", "February 2010", "2010", "7 Feb 10",
    "7 Feb 2010 about noon", "7 Feb 2010 14:04 XYZ", "1 Feb 2 Mar 2010", "2010/13/01", "12:00",
  ])
  func `what may be several dates, or is none, is none`(text: String) {
    #expect(LenientDate(text) == nil)
  }
}
