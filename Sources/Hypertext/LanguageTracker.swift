import Markup

/// Follows the languages of a text, from leaf to leaf.
struct LanguageTracker {
  private let spans: [LanguageSpan]
  private var next = 0
  private var open: [LanguageSpan] = []

  init(_ document: Document, _ form: HypertextForm) {
    let all = form.marksLanguages ? document.languages : []
    spans = all.filter { LanguageCode.valid($0.code) != nil }
  }

  /// The language of all of a leaf that is told last, and those of parts of it, within it; leaves are
  /// asked for in their order.
  mutating func languages(of leaf: Range<Int>) -> (all: String?, parts: [LanguageSpan]) {
    while next < spans.count, spans[next].range.lowerBound <= leaf.lowerBound { push() }
    open.removeAll { $0.range.upperBound <= leaf.lowerBound }
    let all = open.last { $0.range.upperBound >= leaf.upperBound }
    var parts = open.filter { $0.range.upperBound < leaf.upperBound }
    while next < spans.count, spans[next].range.lowerBound < leaf.upperBound {
      parts.append(spans[next])
      push()
    }
    return (all?.code, parts.map { $0.clamped(to: leaf) })
  }

  private mutating func push() {
    open.append(spans[next])
    next += 1
  }
}
