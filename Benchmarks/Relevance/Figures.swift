import Foundation

/// How good a ranking is, with relevance as yes or no.
struct Figures {
  /// The mean of the precisions at each relevant document (MAP over queries).
  var precision: Double
  /// Discounted gain of the first ten, as a share of the best possible.
  var gain: Double
  var queries = 1

  init(_ found: [String], _ relevant: Set<String>) {
    var hits = 0
    var sum = 0.0
    var gained = 0.0
    for (rank, item) in found.enumerated() where relevant.contains(item) {
      hits += 1
      sum += Double(hits) / Double(rank + 1)
      if rank < 10 { gained += 1 / log2(Double(rank + 2)) }
    }
    let best = (0..<min(10, relevant.count)).reduce(0.0) { $0 + 1 / log2(Double($1 + 2)) }
    precision = sum / Double(relevant.count)
    gain = gained / best
  }

  init(meanOf all: [Figures]) {
    queries = all.count
    precision = all.map(\.precision).reduce(0, +) / Double(max(1, all.count))
    gain = all.map(\.gain).reduce(0, +) / Double(max(1, all.count))
  }
}

/// Lines of the report.
enum Report {
  /// SQLite 3.40's bm25 with Porter's stemmer, any word, stop words off.
  private static let peers: [String: (precision: Double, gain: Double)] = [
    "cran": (0.3104, 0.3862), "npl": (0.2851, 0.4322),
  ]

  static func line(_ name: String, _ way: String, _ figures: Figures) -> String {
    let start = "\(name) (\(way))".padding(toLength: 18, withPad: " ", startingAt: 0)
    let ours = String(format: "%5d   %.4f   %.4f", figures.queries, figures.precision, figures.gain)
    guard let peer = peers[name] else { return start + ours }
    return start + ours
      + String(
        format: "   %.4f (%+.1f %%)  %.4f (%+.1f %%)", peer.precision,
        (figures.precision / peer.precision - 1) * 100, peer.gain,
        (figures.gain / peer.gain - 1) * 100)
  }
}
