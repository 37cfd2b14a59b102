import Archive

/// One thing that a repair did: what it found, and what it made of it.
public struct Repair: Sendable, Hashable {
  /// What was wrong.
  public let finding: Finding
  /// What was done about it.
  public let action: Action

  /// What a repair can do.
  public enum Action: Sendable, Hashable {
    /// The item was left out; it cannot be read.
    case itemLeftOut
    /// The item was left out; it is the same as the earlier one of its id.
    case copyLeftOut
    /// The item, or the reference, got another id.
    case idGiven(String)
    /// The value, as JSON, was left out.
    case valueLeftOut(String)
    /// The value is now this, as JSON.
    case valueWritten(String)
    /// The member was added, with this value, as JSON.
    case memberAdded(String, String)
    /// The last of several values was kept.
    case lastKept
    /// The page was written anew, with all that could be read of it.
    case pageWritten
    /// The category was added to the feed.
    case categoryAdded
    /// The archive ends there.
    case archiveEnds
    /// The archive goes on with pages that lie in the folder.
    case pagesLinked(Int)
    /// So many bytes that are not UTF-8 became U+FFFD, and so many control characters escapes.
    case bytesMended(invalid: Int, controls: Int)
  }

  init(_ finding: Finding, _ action: Action) {
    self.finding = finding
    self.action = action
  }

  init(_ fault: Fault, _ action: Action) {
    self.init(Finding(fault), action)
  }
}

/// What came of a repair.
public struct RepairReport: Sendable, Equatable {
  /// How many pages were written.
  public var pageCount = 0
  /// How many items were written.
  public var itemCount = 0
  /// How many items were left out.
  public var leftOutCount = 0
  /// How many files that go with items were copied.
  public var fileCount = 0
  /// How many things were done.
  public var repairCount = 0
}
