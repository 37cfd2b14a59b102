import Archive

/// Dates as a manual writes them.
struct DateWords {
  /// Whose order and abbreviations.
  enum Manner {
    /// `November 23, 2026`, `[ca. 1880]` (CMOS 17 §6.38, §14.145)
    case chicago
    /// `23 Nov. 2026`, `circa 1880` (MLA 9 §5.68–5.83)
    case mla
    /// `2026, November 23`, `ca. 1880` (APA 7 §9.14)
    case apa
  }

  private let manner: Manner

  init(_ manner: Manner) { self.manner = manner }

  /// The whole date.
  func text(_ date: WorkDate) -> String {
    switch date {
    case .literal(let words): words
    case .date(let date): date.isInterval ? span(date) : date.start.map(text) ?? date.text
    }
  }

  /// The year or years alone.
  func year(_ date: WorkDate) -> String {
    switch date {
    case .literal(let words): words
    case .date(let date):
      if date.isInterval {
        [date.start, date.end].compactMap { $0.map(plainYear) }.uniqued().joined(separator: "–")
          + (date.end == nil ? "–" : "")
      } else {
        date.start.map(year) ?? date.text
      }
    }
  }

  /// The month and day alone, `April`, `November 23`; nil where only the year is known.
  func withinYear(_ date: WorkDate) -> String? {
    guard case .date(let date) = date, !date.isInterval, let point = date.start, point.month > 0
    else { return nil }
    return day(of: point)
  }

  /// A day.
  func text(_ day: CalendarDate) -> String { text(WorkDate(day)) }

  private func text(_ point: EDTFPoint) -> String {
    guard point.month > 0 else { return year(point) }
    return marked(ordered(day(of: point), plainYear(point)), point)
  }

  private func ordered(_ day: String, _ year: String) -> String {
    switch manner {
    case .chicago: day + (day.last?.isNumber == true ? ", " : " ") + year
    case .mla: day + " " + year
    case .apa: year + ", " + day
    }
  }

  /// `November 23`, `23 Nov.`, `Spring`
  private func day(of point: EDTFPoint) -> String {
    let month = monthName(point.month)
    if point.day == 0 { return month }
    return manner == .mla ? "\(point.day) \(month)" : "\(month) \(point.day)"
  }

  /// `November 21–24, 2009`, `May 30–June 2, 2009`; with both years where they differ.
  private func span(_ date: EDTFDate) -> String {
    guard let start = date.start, let end = date.end, start.month > 0, end.month > 0 else {
      return year(.date(date))
    }
    if start.firstYear != end.firstYear { return text(start) + "–" + text(end) }
    let days =
      start.month == end.month && start.day > 0
      ? manner == .mla
        ? "\(start.day)–\(end.day) \(monthName(end.month))" : "\(day(of: start))–\(end.day)"
      : day(of: start) + "–" + day(of: end)
    return ordered(days, plainYear(end))
  }

  private func year(_ point: EDTFPoint) -> String { marked(plainYear(point), point) }

  private func plainYear(_ point: EDTFPoint) -> String {
    if point.firstYear == point.lastYear { return Self.name(point.firstYear) }
    return Self.name(point.firstYear) + "–" + Self.name(point.lastYear)
  }

  /// `45 BCE` for -44, since EDTF has a year 0.
  private static func name(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BCE" }

  /// A date with what says that it is about then, or not certain.
  private func marked(_ date: String, _ point: EDTFPoint) -> String {
    let uncertain = date + (point.isUncertain ? "?" : "")
    let word = point.isApproximate ? (manner == .mla ? "circa " : "ca. ") : ""
    let isBracketed = manner == .chicago && (point.isUncertain || point.isApproximate)
    return isBracketed ? "[\(word)\(uncertain)]" : word + uncertain
  }

  private func monthName(_ month: Int) -> String {
    if month > 20 {
      let season = Self.seasons[month - 21]
      return manner == .mla ? season.lowercased() : season
    }
    return manner == .mla ? Self.shortMonths[month - 1] : Self.months[month - 1]
  }

  private static let seasons = ["Spring", "Summer", "Autumn", "Winter"]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// MLA 9, appendix 1.
  private static let shortMonths = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]
}

extension [String] {
  /// The texts without those that follow an equal one.
  fileprivate func uniqued() -> [String] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
