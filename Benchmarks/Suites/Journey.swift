/// Keys that are pressed again and again, each of a kind by which its times are told.
struct Journey: Sendable {
  /// A kind of key, and what is typed; where both are empty, threads are waited for.
  typealias Step = (kind: String, keys: String)

  /// The keys that lead to where it begins.
  let approach: [String]
  /// The steps of one of so many rounds.
  let steps: @Sendable (_ round: Int, _ rounds: Int) -> [Step]

  init(_ approach: [String], steps: @escaping @Sendable (_ round: Int, _ rounds: Int) -> [Step]) {
    self.approach = approach
    self.steps = steps
  }

  /// The same key, several times.
  private static func times(_ count: Int, _ kind: String, _ keys: String) -> [Step] {
    Array(repeating: (kind, keys), count: count)
  }

  /// Letters typed one by one.
  private static func typing(_ kind: String, _ letters: String) -> [Step] {
    letters.map { (kind, String($0)) }
  }

  /// What is typed to search, find and filter by.
  private static let words = ["mutual aid", "federation", "commune", "the village", "prisons of"]

  /// All articles of an archive: moving, marking, filtering, finding, sorting, opening.
  static let list = Journey(["FAll\r", "\r"]) { round, _ in
    var steps = times(3, "j", "j") + times(2, "k", "k") + times(3, "Space", " ")
    steps += times(2, "b", "b") + times(2, "d", "d") + times(2, "u", "u")
    steps += times(2, "s", "s") + times(2, "r", "r")
    steps += [("G", "G"), ("b", "b"), ("Space", " "), ("g", "g")]
    steps += [("]", "]"), ("[", "["), ("Tab", "\t"), ("Tab", "\t")]
    steps += [("F", "F")] + typing("a letter of a filter", words[round % words.count])
    steps += [("Enter", "\r"), ("j", "j"), ("q", "q")]
    steps += [("/", "/")] + typing("a letter to find", "kropot") + [("Enter", "\r"), ("n", "n")]
    steps += [("g", "g"), (", and an order", ","), (", and an order", round % 2 == 0 ? "t" : "d")]
    return steps + [("Enter", "\r"), ("q", "q")]
  }

  /// Searches: typing them, and going through what they found.
  static let results = Journey(["FAll\r", "\r"]) { round, _ in
    var steps: [Step] = [("S", "S")]
    steps += typing("a letter of a search", words[round % words.count]) + [("", "")]
    steps += [("Enter", "\r")]
    steps += times(3, "j", "j") + times(2, "k", "k") + times(3, "Space", " ")
    steps += times(2, "b", "b") + times(2, "s", "s") + [("G", "G"), ("g", "g")]
    steps += [(", and an order", ","), (", and an order", round % 2 == 0 ? "d" : "r"), ("", "")]
    steps += [("Tab", "\t"), ("", ""), ("j", "j"), ("Tab", "\t")]
    return steps + [("Enter", "\r"), ("n", "n"), ("q", "q"), ("", ""), ("q", "q")]
  }

  /// A long article, from a place further on each time.
  static let article = Journey(["\r", "\r"]) { round, rounds in
    var steps: [Step] = [("50%", "\(round * 100 / rounds)%")]
    steps += times(3, "j", "j") + times(2, "k", "k") + times(3, "Space", " ")
    steps += times(2, "b", "b") + times(2, "d", "d") + times(2, "u", "u")
    steps += times(2, "]", "]") + times(2, "[", "[") + times(2, "}", "}") + times(2, "{", "{")
    steps += times(2, "Tab", "\t") + times(2, "Shift-Tab", "\u{1B}[Z") + times(2, "s", "s")
    steps += [("t", "t"), ("q", "q"), ("l", "l"), ("q", "q"), ("#", "#"), ("#", "#")]
    steps += [("+", "+"), ("-", "-"), ("V", "V"), ("q", "q"), ("m a", "m"), ("m a", "a")]
    steps += [("/", "/")] + typing("a letter to find", words[round % words.count])
    steps += [("Enter", "\r"), ("n", "n"), ("n", "n"), ("N", "N")]
    return steps + [("G", "G"), ("g", "g"), ("' '", "'"), ("' '", "'")]
  }
}
