import Markup
import Screen

/// A stretch of a leaf's text in one style. The runs of a leaf cover its text without gaps.
struct Run {
  var range: Range<Int>
  let style: Style
  let link: Int?
  let isMarked: Bool
}

extension Run {
  /// The runs of a part of a document's text.
  ///
  /// - Parameters:
  ///   - base: The style of text in no inline.
  ///   - marking: Ranges to be marked, in any order.
  static func runs(
    of range: Range<Int>, in document: Document, base: Style, marking: [Range<Int>]
  ) -> [Run] {
    var runs: [Run] = []
    var open: [(end: Int, style: Style, link: Int?)] = []
    var position = range.lowerBound
    func add(upTo end: Int) {
      guard position < end else { return }
      let inner = open.last
      let style = inner?.style ?? base
      runs.append(Run(range: position..<end, style: style, link: inner?.link, isMarked: false))
      position = end
    }
    for inline in document.inlines[document.inlineIndices(in: range)] {
      while let inner = open.last, inner.end <= inline.range.lowerBound {
        add(upTo: inner.end)
        open.removeLast()
      }
      add(upTo: inline.range.lowerBound)
      let outer = open.last
      open.append(
        (
          inline.range.upperBound, (outer?.style ?? base).adding(inline.kind.style),
          inline.kind.link ?? outer?.link
        ))
    }
    while let inner = open.popLast() {
      open.append(inner)
      add(upTo: min(inner.end, range.upperBound))
      open.removeLast()
    }
    add(upTo: range.upperBound)
    return split(runs, at: merged(marking, within: range))
  }

  /// Ascending ranges without overlaps.
  private static func merged(_ ranges: [Range<Int>], within bounds: Range<Int>) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      guard range.overlaps(bounds) else { continue }
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func split(_ runs: [Run], at marks: [Range<Int>]) -> [Run] {
    guard !marks.isEmpty else { return runs }
    var result: [Run] = []
    var next = 0
    for run in runs {
      var start = run.range.lowerBound
      while start < run.range.upperBound {
        while next < marks.count, marks[next].upperBound <= start { next += 1 }
        let mark = next < marks.count ? marks[next] : Int.max..<Int.max
        let isMarked = mark.contains(start)
        let end = min(isMarked ? mark.upperBound : mark.lowerBound, run.range.upperBound)
        result.append(
          Run(range: start..<end, style: run.style, link: run.link, isMarked: isMarked))
        start = end
      }
    }
    return result
  }
}

extension Document {
  /// The indices of the inlines that begin in a range.
  func inlineIndices(in range: Range<Int>) -> Range<Int> {
    let start = firstInline(from: range.lowerBound)
    return start..<max(start, firstInline(from: range.upperBound))
  }

  private func firstInline(from offset: Int) -> Int {
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if inlines[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension InlineKind {
  /// How it looks, laid over what is around it.
  fileprivate var style: Style {
    switch self {
    case .emphasis, .citation: .italic
    case .strong: .bold
    case .link, .insertion: .underline
    case .deletion, .image: .dim
    case .added: Style([.bold, .underline], foreground: .green)
    case .removed: Style(.dim, foreground: .red)
    case .marked: .reverse
    default: .plain
    }
  }

  fileprivate var link: Int? {
    if case .link(let index) = self { index } else { nil }
  }
}
