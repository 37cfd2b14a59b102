import Markup
import Screen

/// Sets stretches of a document's text in lines of a width.
struct TextSetter {
  /// Text of more bytes than this is set a part at a time.
  private static let longest = 20_000
  /// How many bytes such a part has, unless a single line needs more.
  private static let part = 16_384

  let document: Document
  let runs: [Run]
  let counter: TextColumns

  /// Prepares to set a part of the text of a typesetter's document.
  init(_ typesetter: Typesetter, range: Range<Int>, base: Style, marking: [Range<Int>]) {
    document = typesetter.document
    counter = TextColumns(revealsHidden: typesetter.revealsHidden)
    runs = Run.runs(of: range, in: document, base: base, marking: marking)
  }

  /// The lines of running text, whose line feeds end lines.
  ///
  /// Long text is set in parts, each of which ends where its last line would begin.
  func lines(of range: Range<Int>, width: Int, limit: Int = .max) -> [Line] {
    var lines: [Line] = []
    var start = range.lowerBound
    var size = range.count > Self.longest ? Self.part : range.count
    while start < range.upperBound, lines.count < limit {
      let end = scalarStart(from: min(start + size, range.upperBound), upTo: range.upperBound)
      let words = words(of: start..<end, measure: width)
      var fitted = Self.fit(words[...], width: width)
      if end < range.upperBound {
        fitted.removeLast()
        guard let last = fitted.last else {
          size *= 2
          continue
        }
        start = words[last.upperBound].range.lowerBound
        size = Self.part
      } else {
        start = end
      }
      for line in fitted.prefix(limit - lines.count) {
        lines.append(set(words[line], width: width))
      }
    }
    return lines
  }

  /// The lines of text without line feeds, the first of another width than the rest.
  func turnedLines(of range: Range<Int>, first: Int, rest: Int) -> [Line] {
    let words = words(of: range, measure: rest)
    return LineFitter.lines(of: words[...], firstMeasure: first, measure: rest).enumerated()
      .map { number, line in set(words[line], width: number == 0 ? first : rest) }
  }

  /// The lines that words make, as ranges of their indices.
  private static func fit(_ words: ArraySlice<Word>, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = words.startIndex
    for index in words.indices where words[index].ending == .mandatory {
      lines += LineFitter.lines(of: words[start...index], firstMeasure: width, measure: width)
      start = index + 1
    }
    return lines
  }

  private func words(of range: Range<Int>, measure: Int) -> [Word] {
    WordCutter.words(
      of: range, in: document.text, measure: measure, breaks: document.breaks, counter: counter)
  }

  private func scalarStart(from offset: Int, upTo end: Int) -> Int {
    var offset = offset
    while offset < end, document.text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

// MARK: - Lines and spans

extension TextSetter {
  /// A line of words, with a hyphen where it ends in a soft one.
  func set(_ words: ArraySlice<Word>, width: Int) -> Line {
    guard let first = words.first, let last = words.last else { return Line([], range: 0..<0) }
    let range = first.range.lowerBound..<last.range.upperBound
    if runs.count == 1, last.ending != .hyphen, range.count <= width,
      let text = TextBytes.plain(document.text, in: range)
    {
      return Line(spans: [span(text, of: range, in: runs[0])], range: range, columns: range.count)
    }
    var spans = spans(of: range)
    if last.ending == .hyphen {
      spans.append(Span(added: "-", style: spans.last?.style ?? .plain, at: range.upperBound))
    }
    return fitted(spans, range: range, width: width)
  }

  /// A line of spans. A character wider than the width is shown as `?`.
  func fitted(_ spans: [Span], range: Range<Int>, width: Int) -> Line {
    let line = Line(spans, range: range)
    guard line.columns > width, let first = spans.first else { return line }
    let sign = Span(
      text: "?", style: first.style, source: range, link: first.link, isMarked: first.isMarked)
    return Line(spans: [sign], range: range, columns: 1)
  }

  /// The spans of a stretch of text, which never part a mark from its letter.
  func spans(of range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var position = range.lowerBound
    var index = firstRun(endingAfter: position)
    while position < range.upperBound, index < runs.count {
      let run = runs[index]
      let end = clusterEnd(from: min(run.range.upperBound, range.upperBound), in: range)
      index += 1
      guard end > position else { continue }
      let part = position..<end
      let text = TextBytes.shown(document.text, in: part, as: counter.context)
      spans.append(span(text, of: part, in: run))
      position = end
    }
    return spans
  }

  private func span(_ text: SafeText, of range: Range<Int>, in run: Run) -> Span {
    Span(text: text, style: run.style, source: range, link: run.link, isMarked: run.isMarked)
  }

  private func clusterEnd(from offset: Int, in range: Range<Int>) -> Int {
    var end = offset
    var follows = false
    while end < range.upperBound, end > range.lowerBound {
      let (scalar, length) = UTF8Scalar.read(document.text[range], at: end)
      if scalar.value < 0x300, !follows { break }
      let kind = LineBreakClass(of: scalar)
      guard follows || kind.isMark || kind == .em else { break }
      follows = kind == .zj
      end += length
    }
    return end
  }

  private func firstRun(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
