import Messages
import Screen

/// An update of an installed archive, which goes on while one reads.
struct ArchiveUpdate: Sendable, Equatable {
  /// The archive.
  let archive: InstalledSource

  /// How far it has come; nil before anything is fetched.
  var progress: UpdateProgress?

  /// Whether nothing was done since it was asked for: then what changed is shown at once.
  var isAwaited = true

  /// What was installed; until its articles are read anew the update goes on.
  var installed: Installation?

  /// A version that was installed.
  struct Installation: Sendable, Equatable {
    /// Its number.
    let version: Int
    /// What else is to be told of it.
    let notices: [Message]
  }
}

/// How far the fetching of a version has come.
public struct UpdateProgress: Sendable, Equatable {
  /// Bytes that are here.
  let done: Int
  /// Bytes of all that is fetched; nil where that is not known.
  let total: Int?
  /// Bytes in a second; 0 before that is known.
  let rate: Int
  /// How long the rest takes, `0:42`; empty before that is known.
  let timeLeft: SafeText

  /// A progress, each as described above.
  public init(done: Int, total: Int?, rate: Int, timeLeft: SafeText) {
    self.done = done
    self.total = total
    self.rate = rate
    self.timeLeft = timeLeft
  }

  /// Its words, the most telling first: the share, the rate, the time that is left.
  var words: [Message] {
    var words: [Message] = [.updateFetched(.size(done))]
    if let total, total > 0 { words = [.updateFetched(percent: 100 * min(done, total) / total)] }
    if rate > 0 { words.append(.ratePerSecond(.size(rate))) }
    if !timeLeft.isEmpty { words.append(.timeLeft(timeLeft)) }
    return words
  }
}

/// What is told of an update.
public enum UpdateNews: Sendable, Equatable {
  /// How far it has come; nil before anything is fetched.
  case progress(UpdateProgress?)
  /// A version is installed; what else is to be told of it.
  case installed(version: Int, notices: [Message])
  /// It is over, and nothing is installed: there is nothing newer, it failed, or it was stopped.
  case ended(Message)
}
