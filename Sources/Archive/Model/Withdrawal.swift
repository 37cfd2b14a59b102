/// That a text was withdrawn.
public struct Withdrawal: Sendable, Equatable, Hashable {
  /// When.
  public var date: EDTFDate?
  /// Why.
  public var reason: String?

  /// Its fields, each as described above.
  public init(
    date: EDTFDate? = nil, reason: String? = nil
  ) {
    self.date = date
    self.reason = reason
  }
}
