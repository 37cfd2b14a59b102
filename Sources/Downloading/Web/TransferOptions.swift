/// How files are fetched from addresses.
public struct TransferOptions: Sendable {
  /// How many at a time.
  public var connections = 4
  /// Bytes a second, of all together; nil for as many as there are.
  public var rate: Int?
  /// The seconds after which a server that says nothing is given up.
  public var patience = 30
  /// Bytes of the longest file of which nothing else is known, such as a feed without a manifest.
  public var mostBytes = 1 << 30

  /// The usual ones.
  public init() {}

  /// Bytes a second; a server that sends fewer is as good as silent.
  static let leastRate = 32
  /// Redirections that are followed.
  static let redirections = 5
  /// How the program is called before servers.
  static let userAgent = "carrel"
}
