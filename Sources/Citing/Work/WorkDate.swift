import Archive

/// A date as works have it: one of EDTF, or words.
public enum WorkDate: Sendable, Hashable {
  /// A date of EDTF, exact or not, or an interval. Its year 0 is 1 BCE.
  case date(EDTFDate)
  /// What somebody wrote instead of a date: `forthcoming`.
  case literal(String)
}

extension WorkDate {
  /// A day.
  public init(_ day: CalendarDate) {
    self = EDTFDate(day.description).map(WorkDate.date) ?? .literal(day.description)
  }

  /// Reads `1902`, `1880~`, `1890/1902`, or keeps the words.
  public init(_ text: String) {
    self = EDTFDate(text).map(WorkDate.date) ?? .literal(text)
  }
}
