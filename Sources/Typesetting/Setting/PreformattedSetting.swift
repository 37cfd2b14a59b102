import Screen

/// Sets code and the like: spaces and lines are kept, tabs reach to every eighth column, and a line
/// too long for the width is folded, with a sign where it goes on.
struct PreformattedSetting {
  /// Columns between tab stops.
  private static let tab = 8

  /// A line, or a part of one.
  struct Part {
    var pieces: [(range: Range<Int>, blanks: Int)] = []
    var columns = 0
  }

  private let setter: TextSetter
  private let signs: Signs

  /// Prepares to set text that a setter knows the styles of.
  init(_ setter: TextSetter, signs: Signs) {
    self.setter = setter
    self.signs = signs
  }

  /// The lines of preformatted text.
  func lines(of range: Range<Int>, width: Int, limit: Int) -> [Line] {
    var lines: [Line] = []
    for source in SourceLines(of: range, in: setter.document.text) {
      if lines.count >= limit { break }
      lines += set(source, width: width, limit: limit - lines.count)
    }
    return lines
  }

  private func set(_ source: Range<Int>, width: Int, limit: Int) -> [Line] {
    let whole = parts(of: source, width: width, limit: 2)
    if whole.count == 1 { return [line(whole[0], of: source, width: width, isFolded: false)] }
    let hasSign = width >= 4
    let parts = parts(of: source, width: hasSign ? width - 1 : width, limit: limit)
    return parts.enumerated().map { number, part in
      line(part, of: source, width: width, isFolded: hasSign && number < parts.count - 1)
    }
  }

  /// The parts of a line that fit in a width, at most `limit` of them.
  private func parts(of source: Range<Int>, width: Int, limit: Int) -> [Part] {
    var parts = [Part()]
    var offset = source.lowerBound
    var column = 0
    for character in String(decoding: setter.document.text[source], as: UTF8.self) {
      let isTab = character == "\t"
      let tab = min(Self.tab - column % Self.tab, width)
      let columns = isTab ? tab : setter.counter.count(character)
      let next = min(offset + character.utf8.count, source.upperBound)
      if parts[parts.count - 1].columns + columns > width, parts[parts.count - 1].columns > 0 {
        if parts.count == limit { return parts }
        parts.append(Part())
      }
      parts[parts.count - 1].add(offset..<next, columns: columns, isTab: isTab)
      column += columns
      offset = next
    }
    return parts
  }

  private func line(
    _ part: Part, of source: Range<Int>, width: Int, isFolded: Bool
  ) -> Line {
    let start = part.pieces.first?.range.lowerBound ?? source.lowerBound
    let end = part.pieces.last?.range.upperBound ?? source.lowerBound
    var spans = part.pieces.flatMap { piece in
      piece.blanks > 0
        ? [
          Span(
            text: .blanks(piece.blanks), style: .plain, source: piece.range, link: nil,
            isMarked: false)
        ] : setter.spans(of: piece.range)
    }
    if isFolded { spans.append(Span(added: signs.fold, style: .dim, at: end)) }
    return setter.fitted(spans, range: start..<end, width: width)
  }
}

extension PreformattedSetting.Part {
  /// Adds a character, or a tab as blanks.
  fileprivate mutating func add(_ range: Range<Int>, columns: Int, isTab: Bool) {
    self.columns += columns
    if isTab {
      pieces.append((range, columns))
    } else if let last = pieces.last, last.blanks == 0 {
      pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      pieces.append((range, 0))
    }
  }
}
