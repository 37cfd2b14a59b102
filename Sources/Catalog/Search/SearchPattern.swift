/// What a word or a phrase of a query may appear as in the index.
struct SearchPattern: Hashable, Sendable {
  /// A place of a phrase: the terms of which one must stand there.
  struct Place: Hashable, Sendable {
    var terms: Set<String>
    /// What a word there may begin with instead.
    var prefix: String?
  }

  /// The sequences of places of which one must be found. There are several where hyphens count:
  /// *cooperation* is also *co-operation*.
  var readings: [[Place]]

  /// Where alone it is looked for.
  var field: QueryField?

  /// The most sequences.
  static let mostReadings = 200
}

extension SearchPattern {
  /// The phrases of the pattern in FTS5's language. Every term is quoted: nothing typed is ever its
  /// syntax. Terms of one place are parted by the byte that `TermFolder` puts before them.
  var phrases: [String] {
    readings.flatMap { reading -> [String] in
      guard let last = reading.last, let prefix = last.prefix else { return [Self.quoted(reading)] }
      let before = reading.dropLast()
      let open = Self.quoted(before + [Place(terms: [prefix])]) + " *"
      return last.terms.isEmpty
        ? [open] : [open, Self.quoted(before + [Place(terms: last.terms)])]
    }
  }

  private static func quoted(_ places: some Sequence<Place>) -> String {
    let beside = String(UnicodeScalar(TermFolder.beside))
    let terms = places.flatMap { place in
      place.terms.sorted().enumerated().map { ($0.offset > 0 ? beside : "") + $0.element }
    }
    return "\"" + terms.joined(separator: " ") + "\""
  }
}

/// Follows a text place by place, and tells where a pattern ends.
struct PatternMatcher {
  private struct Place {
    var terms: Set<[UInt8]>
    var prefix: [UInt8]?

    func matches(_ position: TermFolder.Position) -> Bool {
      if position.terms.contains(where: terms.contains) || terms.contains(position.word) {
        return true
      }
      guard let prefix else { return false }
      return position.word.starts(with: prefix)
        || position.terms.contains { $0.starts(with: prefix) }
    }
  }

  private let readings: [[Place]]

  /// For each reading, how many of its first places the text's last words are, as far as each
  /// beginning goes: the starts of those that are under way.
  private var underWay: [[(start: Int, next: Int)]]

  init(_ pattern: SearchPattern) {
    readings = pattern.readings.map { places in
      places.map { place in
        Place(
          terms: Set(place.terms.map { Array($0.utf8) }),
          prefix: place.prefix.map { Array($0.utf8) })
      }
    }
    underWay = Array(repeating: [], count: readings.count)
  }

  /// Takes the text's next word; the range of the longest sequence that ends here.
  mutating func take(_ position: TermFolder.Position) -> Range<Int>? {
    var best: Range<Int>?
    for index in readings.indices {
      let places = readings[index]
      var going: [(start: Int, next: Int)] = []
      for state in underWay[index] + [(position.range.lowerBound, 0)]
      where places[state.next].matches(position) {
        if state.next + 1 < places.count {
          going.append((state.start, state.next + 1))
        } else if best == nil || state.start < best?.lowerBound ?? 0 {
          best = state.start..<position.range.upperBound
        }
      }
      underWay[index] = going
    }
    return best
  }
}
