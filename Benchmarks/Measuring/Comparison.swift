/// Times programs that do the same, in turn, so that what slows the machine slows all of them.
struct Comparison {
  /// A program, and what it is called in the table.
  struct Candidate {
    let name: String
    let arguments: [String]
  }

  /// The median of each program's times, in milliseconds, and its peak memory in MiB; programs that
  /// are not installed, or fail, are left out.
  static func of(
    _ candidates: [Candidate], runs: Int
  ) -> [(name: String, milliseconds: Double, mebibytes: Double)] {
    var times = [[Double]](repeating: [], count: candidates.count)
    var memory = [Double](repeating: 0, count: candidates.count)
    for round in 0...runs {
      for (index, candidate) in candidates.enumerated() {
        guard let run = CommandRun.of(candidate.arguments), run.exitCode == 0 else { continue }
        if round > 0 { times[index].append(run.milliseconds) }
        memory[index] = max(memory[index], run.mebibytes)
      }
    }
    return candidates.indices.filter { !times[$0].isEmpty }
      .map { (candidates[$0].name, times[$0].median, memory[$0]) }
  }
}
