/// How long keys took, by kinds of keys.
struct KeyTimes {
  private var answers: [String: [Answer]] = [:]
  /// The kinds, in the order in which they came first.
  private var kinds: [String] = []

  /// What a key to its frame may take at most, in milliseconds, for 99 of 100 keys.
  private static let goal = 4.0

  /// Takes down what a key of a kind brought; a kind without a name is not measured.
  mutating func note(_ answer: Answer, of kind: String) {
    guard !kind.isEmpty else { return }
    if answers[kind] == nil { kinds.append(kind) }
    answers[kind, default: []].append(answer)
  }

  /// Prints the times of each kind, and of all keys together.
  func write() {
    for kind in kinds {
      write(kind, answers[kind] ?? [])
    }
    let all = kinds.flatMap { answers[$0] ?? [] }
    write("all keys", all, goal: Self.goal)
    Table.row(
      "all keys, with what threads bring: 99 of 100", all.map(\.settled).percentile(0.99), "ms")
  }

  /// The median and 99 of 100 of the times, and of the processor's time, which other programs that
  /// run meanwhile make no longer.
  private func write(_ kind: String, _ answers: [Answer], goal: Double? = nil) {
    let frames = answers.compactMap(\.frame)
    guard !frames.isEmpty else { return Table.skipped("\(kind) changed nothing") }
    let work = answers.map(\.processor)
    Table.row("\(kind), \(frames.count) times: median", frames.median, "ms", goal: goal)
    Table.row("\(kind): 99 of 100", frames.percentile(0.99), "ms", goal: goal)
    Table.row("\(kind), processor: median", work.median, "ms")
    Table.row("\(kind), processor: 99 of 100", work.percentile(0.99), "ms")
  }
}
