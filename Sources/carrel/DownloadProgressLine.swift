import Foundation
import Messages
import Screen

/// How far a download has come: on a terminal a bar with rate and remaining time, elsewhere a line at
/// every tenth.
final class DownloadProgressLine {
  private let line = ProgressLine()
  private let isTerminal = isatty(STDERR_FILENO) != 0
  private var meter = RateMeter()
  private var tenth = 0
  private var shownAt = 0.0

  /// Seconds between two looks of the bar.
  private static let interval = 0.1
  /// Columns of the bar.
  private static let columns = 20

  /// Shows how many bytes are here; of how many is not always known.
  func show(_ done: Int, of total: Int?) {
    let now = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
    meter.note(done, at: now)
    guard isTerminal else { return showTenth(done, of: total) }
    guard now - shownAt >= Self.interval || done == total else { return }
    shownAt = now
    line.show(words(done, of: total))
  }

  /// Wipes the bar.
  func finish() {
    line.wipe()
    (meter, tenth) = (RateMeter(), 0)
  }

  private func showTenth(_ done: Int, of total: Int?) {
    guard let total, total > 0, done * 10 / total > tenth, done < total else { return }
    tenth = done * 10 / total
    Output.complain(.fetched(.size(done), of: .size(total)))
  }

  private func words(_ done: Int, of total: Int?) -> Message {
    let rate: Message = .ratePerSecond(.size(Int(meter.rate)))
    guard let total, total > 0 else { return .fetching(.size(done), rate) }
    let full = Self.columns * min(done, total) / total
    let bar =
      String(repeating: "━", count: full) + String(repeating: "─", count: Self.columns - full)
    return .fetching(
      SafeText(bar, as: .field), percent: 100 * min(done, total) / total, .size(done),
      of: .size(total), rate, left: meter.duration(of: total - done))
  }
}

/// How fast something grows, by what was seen in the last seconds.
struct RateMeter {
  private var samples: [(count: Int, time: Double)] = []

  /// Seconds that are looked back.
  private static let window = 5.0

  /// Notes how much there is at a time in seconds.
  mutating func note(_ count: Int, at time: Double) {
    samples.append((count, time))
    while let first = samples.first, samples.count > 2, time - first.time > Self.window {
      samples.removeFirst()
    }
  }

  /// The growth in a second; 0 before it is known.
  var rate: Double {
    guard let first = samples.first, let last = samples.last, last.time > first.time else {
      return 0
    }
    return max(0, Double(last.count - first.count) / (last.time - first.time))
  }

  /// How long a rest takes, `0:42` or `1:02:03`; empty before it is known.
  func duration(of rest: Int) -> SafeText {
    let seconds = rate > 0 ? Double(rest) / rate : .infinity
    guard seconds < 360_000 else { return "" }
    let (minutes, second) = (Int(seconds) / 60, Int(seconds) % 60)
    let pad = { (number: Int) in SafeText(number < 10 ? "0\(number)" : "\(number)", as: .field) }
    return minutes < 60
      ? "\(minutes):\(pad(second))" : "\(minutes / 60):\(pad(minutes % 60)):\(pad(second))"
  }
}
