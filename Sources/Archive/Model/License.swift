/// What may be done with a text.
public struct License: Sendable, Equatable, Hashable {
  /// The identifier in the SPDX list: `CC-BY-SA-4.0`.
  public var spdx: String?
  /// Where its text is.
  public var url: String?
  /// Whom to name, and how.
  public var attribution: String?

  /// Its fields, each as described above.
  public init(
    spdx: String? = nil, url: String? = nil, attribution: String? = nil
  ) {
    self.spdx = spdx
    self.url = url
    self.attribution = attribution
  }
}
