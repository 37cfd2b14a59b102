import Foundation

/// How long a test waits for what must come.
///
/// Only a test that fails waits so long; so it is long enough for a slow machine with much else to do.
public enum Patience {
  /// The seconds of it.
  public static let seconds = 90.0

  /// When it ends, if it begins now.
  public static var end: Date { Date(timeIntervalSinceNow: seconds) }
}
