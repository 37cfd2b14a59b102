import Archive

extension WorkDate {
  /// Reads a date of CSL-JSON; nil where it says nothing.
  ///
  ///     {"date-parts": [[1890], [1902]]}          // 1890/1902
  ///     {"date-parts": [[1880]], "circa": true}   // 1880~
  ///     {"date-parts": [[-44, 3, 15]]}            // -0043-03-15
  ///     {"literal": "forthcoming"}                // its words
  ///
  /// CSL counts years as historians do, who have no year 0; EDTF has one.
  public init?(csl json: JSON) {
    if let text = json.stringOrNumber {
      self.init(text)
      return
    }
    guard let object = json.object else { return nil }
    let parts = (object["date-parts"]?.array ?? []).prefix(2)
    let season = object["season"].flatMap(\.stringOrNumber)
    let mark = Self.isTrue(object["circa"]) ? "~" : ""
    let points = parts.compactMap { Self.edtf($0, season: season).map { $0 + mark } }
    if !points.isEmpty, let date = EDTFDate(points.joined(separator: "/")) {
      self = .date(date)
    } else if let words = (object["literal"] ?? object["raw"])?.string, !words.isEmpty {
      self.init(words)
    } else if let year = parts.first?.array?.first?.stringOrNumber, !year.isEmpty {
      self = .literal(year)
    } else {
      return nil
    }
  }

  private static func isTrue(_ json: JSON?) -> Bool {
    switch json {
    case .bool(let value): value
    case .number(let text): text != "0"
    case .string(let text): !text.isEmpty && text != "false" && text != "0"
    default: false
    }
  }

  private static func edtf(_ json: JSON, season: String?) -> String? {
    let numbers = (json.array ?? []).prefix(3).map { $0.stringOrNumber.flatMap { Int($0) } }
    guard let first = numbers.first, let written = first, written != 0,
      -9999...9999 ~= written
    else {
      return nil
    }
    let year = written < 0 ? written + 1 : written
    let parts = numbers.dropFirst().prefix { $0 != nil && $0 != 0 }.compactMap(\.self)
    var text = (year < 0 ? "-" : "") + padded(abs(year), 4)
    if let season = season.flatMap(Self.season), parts.isEmpty { return text + "-\(season)" }
    // Seasons as CSL numbers them among the months.
    if let month = parts.first, 13...16 ~= month { return text + "-\(month + 8)" }
    for part in parts { text += "-" + padded(part, 2) }
    return text
  }

  private static func season(_ text: String) -> Int? {
    let names = ["spring", "summer", "autumn", "winter"]
    let name = text.lowercased() == "fall" ? "autumn" : text.lowercased()
    if let index = names.firstIndex(of: name) { return 21 + index }
    guard let number = Int(text) else { return nil }
    return 1...4 ~= number ? 20 + number : 21...24 ~= number ? number : nil
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  /// The date as CSL-JSON has it: as parts where they say it all, else as its text.
  public var csl: JSON {
    switch self {
    case .literal(let words): .object(["literal": .string(words)])
    case .date(let date): .object(Self.parts(of: date) ?? ["raw": .string(date.edtf)])
    }
  }

  private static func parts(of date: EDTFDate) -> JSONObject? {
    guard let start = date.start, let end = date.end,
      start.firstYear == start.lastYear, end.firstYear == end.lastYear,
      !start.isUncertain, !end.isUncertain, start.isApproximate == end.isApproximate,
      !(date.isInterval && (start.month > 12 || end.month > 12))
    else { return nil }
    let points = date.isInterval ? [start, end] : [start]
    var object: JSONObject = ["date-parts": .array(points.map(numbers))]
    if start.month > 12 { object["season"] = .number("\(start.month - 20)") }
    if start.isApproximate { object["circa"] = .bool(true) }
    return object
  }

  private static func numbers(of point: EDTFPoint) -> JSON {
    let year = point.firstYear < 1 ? point.firstYear - 1 : point.firstYear
    let known = [point.month, point.day].prefix { 1...31 ~= $0 }
    let month = point.month > 12 ? [] : Array(known)
    return .array(([year] + month).map { .number("\($0)") })
  }
}
