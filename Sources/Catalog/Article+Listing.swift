import Archive

extension Article {
  /// When the text is from, in seconds since 1970: `original.date`, else its publication, else its
  /// last change.
  var writtenSeconds: Int? {
    original?.date?.seconds ?? (datePublished ?? dateModified)?.seconds
  }

  /// The day that the text is from, as far as it is known: `1902`, `1902-05`, `1902-05-12`; empty
  /// where it is not known.
  package var writtenDay: String {
    if let date = original?.date {
      let (month, day) = (abs(date.sortKey) / 100 % 100, abs(date.sortKey) % 100)
      return Self.day(date.year, (1...12).contains(month) ? month : 0, day)
    }
    return (datePublished ?? dateModified).map { Self.day($0.year, $0.month, $0.day) } ?? ""
  }

  /// The day on which the text was first published, as year · 10000 + month · 100 + day, parts that
  /// are not known being 0: that of `original.date`, or its beginning, else of its publication here.
  var firstDay: Int? { original?.date?.sortKey ?? postedDay }

  /// The day on which the text was published here, in the same form.
  var postedDay: Int? { datePublished.map { $0.year * 10_000 + $0.month * 100 + $0.day } }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "-0" : "-") + String(number) }
    return String(year) + (month > 0 ? padded(month) + (day > 0 ? padded(day) : "") : "")
  }
}
