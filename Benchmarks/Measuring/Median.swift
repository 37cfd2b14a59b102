extension [Double] {
  /// The middle one; 0 where there is none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  /// The one that `share` of them do not exceed.
  func percentile(_ share: Double) -> Double {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}
