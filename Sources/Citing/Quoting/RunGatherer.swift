import Screen

/// Gathers the words of a part: words of one look are one run, and where something was left out, no
/// space remains of it.
struct RunGatherer {
  /// Whether spaces are kept as they are.
  let isVerbatim: Bool
  private var runs: [PassageRun] = []
  /// Whether something was left out after a space.
  private var isAfterOmission = false

  init(isVerbatim: Bool) {
    self.isVerbatim = isVerbatim
  }

  /// Adds words that follow those before.
  mutating func add(_ text: String, look: PassageRun.Look) {
    let shown = SafeText(text.replacing("\u{AD}", with: ""), as: .prose).string
    guard let first = shown.first else { return }
    if isAfterOmission, first.isWhitespace || Self.closing.contains(first) { dropSpace() }
    isAfterOmission = false
    if runs.last?.look == look {
      runs[runs.count - 1].text += shown
    } else {
      runs.append(PassageRun(text: shown, look: look))
    }
  }

  /// Notes that something was left out here.
  mutating func omit() {
    isAfterOmission = runs.last?.text.last == " " && !isVerbatim
  }

  /// The runs, without white space at the end.
  mutating func finished() -> [PassageRun] {
    while let last = runs.last, last.text.last?.isWhitespace == true || last.text.isEmpty {
      runs[runs.count - 1].text.removeLast(last.text.isEmpty ? 0 : 1)
      if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
    }
    return runs
  }

  private static let closing: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "»",
  ]

  private mutating func dropSpace() {
    guard runs.last?.text.last == " " else { return }
    runs[runs.count - 1].text.removeLast()
    if runs.last?.text.isEmpty == true { runs.removeLast() }
  }
}
