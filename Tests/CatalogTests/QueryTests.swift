import Testing

@testable import Catalog

struct QueryTests {
  private func searched(_ text: String) -> String {
    SearchQuery(text).expression?.description ?? ""
  }

  @Test(arguments: [
    ("mutual aid", "mutual aid"), ("“Mutual Aid”", "\"mutual aid\""), ("coop*", "coop*"),
    ("\"free commun*\"", "\"free commun\"*"), ("aid -war NOT law", "aid -war -law"),
    ("aid NOT NOT law", "aid law"), ("a AND b OR c d", "(a b) OR (c d)"),
    ("(a OR b) c", "(a OR b) c"), ("((a))", "a"), ("a OR a", "a"), ("aid aid", "aid"),
    ("mutual NEAR/3 \"free city\"", "mutual NEAR/3 \"free city\""), ("a NEAR b", "a NEAR/10 b"),
    ("a NEAR/1 b NEAR/2 c", "(a NEAR/1 b) (b NEAR/2 c)"),
    ("title:Aid author:(Ward OR Reclus)", "title:aid (author:ward OR author:reclus)"),
    ("TITLE: \"free city\"", "title:\"free city\""), ("tag:a* language:en", "tag:a* language:en"),
    ("date:1902", "date:1902"), ("date:1890..1902-05", "date:1890..1902-05"),
    ("before:1902", "date:..1901"), ("after:1902-05-12", "date:1902-05-13.."),
    ("posted:2026-11", "posted:2026-11"), ("is:unread", "is:unread"),
    ("/mut+ual (aid|help)/ law", "/mut+ual (aid|help)/ law"), ("/usr/bin", "\"usr bin\""),
    ("co-operation", "co-operation"), ("l’entraide", "\"l entraide\""), ("相互", "\"相 互\""),
    ("http://example.org", "\"http example org\""), ("\"mutual ai", "\"mutual ai\""),
    ("(mutual aid", "mutual aid"), ("- -- * \"\" ()", ""), ("-war", "-war"), ("--war", "-war"),
    ("-(a OR b)", "-(a OR b)"),
    ("-\"a b\"", "-\"a b\""), ("- \"a b\"", "\"a b\""), ("and or not", "and or not"),
  ])
  func `a query means what it says`(_ text: String, _ expected: String) {
    #expect(SearchQuery(text).fault == nil)
    #expect(searched(text) == expected)
  }

  @Test(arguments: [
    ("a) b", "')' closes nothing", "a b"), ("a OR", "'OR' joins nothing", "a or"),
    ("OR a", "'OR' joins nothing", "or a"), ("a AND", "'AND' joins nothing", "a and"),
    ("NOT", "'NOT' joins nothing", "not"), ("a NEAR/2", "'NEAR' joins nothing", "a \"near 2\""),
    ("(a b) NEAR/2 c", "'NEAR' joins two words or phrases only", "a b \"near 2\" c"),
    ("title:", "nothing follows 'title:'", "title"),
    ("date:soon", "'soon' is no date such as 1902, 1902-05 or 1890..1902", "\"date soon\""),
    (
      "date:1902-13", "'1902-13' is no date such as 1902, 1902-05 or 1890..1902", "\"date 1902-13\""
    ),
    ("is:lost", "'lost' is none of unread, read, starred and noted", "\"is lost\""),
    ("/(a/ b", "'/(a/' is no regular expression: missing closing parenthesis", "a b"),
    (
      String(repeating: "(", count: 40) + "a", "its parentheses are nested too deeply", "a"
    ),
  ])
  func `what cannot be parsed is searched as plain words, and it is said why`(
    _ text: String, _ fault: String, _ expected: String
  ) {
    #expect(SearchQuery(text).fault?.description == fault)
    #expect(searched(text) == expected)
  }

  // A time that grew as the square would be hours.
  @Test(.timeLimit(.minutes(10)))
  func `a query of any size is read in time that grows as it does`() {
    for unit in [
      "a ", "(", ")", "\"", "-", "NOT ", "a OR ", "/a ", "title:", "a NEAR/2 ", "(a b) OR ",
    ] {
      let text = String(repeating: unit, count: 20_000)
      #expect(searched(text).count < 1000, "\(unit)")
    }
  }

  @Test(arguments: [
    ("1902", 19_020_000, true), ("1902", 19_021_231, true), ("1902", 19_030_000, false),
    ("1902-05", 19_020_512, true), ("1902-05", 19_020_000, false),
    ("1890..1902", 18_900_000, true), ("1890..1902", 19_021_231, true),
    ("..1902", 18_000_101, true), ("1902..1890", 18_950_000, true),
    ("1902-05..1902-01", 19_020_600, false),
    ("1902..", 19_011_231, false), ("1902-05-12", 19_020_512, true), ("-44", -440_315, true),
    ("-44-03", -440_315, true), ("-44-03", -440_400, false),
  ])
  func `a date stands for all its days`(_ text: String, _ day: Int, _ isIn: Bool) throws {
    #expect(try #require(QueryDates(text)).contains(day) == isIn)
  }
}
