import Archive

extension EDTFDate {
  /// The years alone, for a field that has no room for more: `1902`, `c. 1880`, `1890–1902`.
  var years: String {
    guard isInterval else { return start?.years ?? "" }
    let (first, last) = (start?.years ?? "", end?.years ?? "")
    return first == last ? first : first + "–" + last
  }

  /// The month as BibTeX calls it, `may`, which styles put into their language; nil where it is not
  /// known, and for intervals.
  var monthName: String? {
    guard !isInterval, let month = start?.month, 1...12 ~= month else { return nil }
    return [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ][month - 1]
  }
}

extension EDTFPoint {
  /// `c. 1880`, `1900–1909`, `44 BCE`
  var years: String {
    func name(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BCE" }
    let years = firstYear == lastYear ? name(firstYear) : name(firstYear) + "–" + name(lastYear)
    return (isApproximate ? "c. " : "") + years + (isUncertain ? "?" : "")
  }
}
