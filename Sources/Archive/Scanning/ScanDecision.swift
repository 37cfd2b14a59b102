/// Whether to go on scanning.
public enum ScanDecision: Sendable, Hashable {
  /// Go on with the next item.
  case proceed
  /// Enough: read no further.
  case stop
}
