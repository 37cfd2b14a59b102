extension MarkedText {
  /// The text with a mark at its end, inside closing quotation marks, as American typography has
  /// it; a full stop is left away after a full stop, `?`, `!` and `…`, and no mark is doubled
  /// (CMOS 17 §6.9, §6.124–6.125).
  ///
  ///     MarkedText("“Anarchism”").ending(with: ".")        // “Anarchism.”
  ///     MarkedText("“What Is Property?”").ending(with: ".")   // “What Is Property?”
  ///     MarkedText("“What Is Property?”").ending(with: ",")   // “What Is Property?,”
  func ending(with mark: Character) -> MarkedText {
    guard let last = runs.last else { return self }
    let closers = last.text.reversed().prefix { $0 == "”" || ($0 == "’" && hasInnerQuotes) }.count
    let before = last.text.dropLast(closers)
    let end = before.last ?? runs.dropLast().last?.text.last ?? " "
    if end == mark || (mark == "." && "?!…".contains(end)) { return self }
    var text = MarkedText(runs.dropLast())
    // An italic title's mark is not its own.
    text.append(Run(String(before), last.style, link: last.link))
    let style =
      closers == 0 ? last.style.subtracting([.italic, .superscript, .subscripted]) : last.style
    text.append(Run(String(mark), style, link: closers == 0 ? nil : last.link))
    text.append(Run(String(last.text.suffix(closers)), last.style, link: last.link))
    return text
  }

  /// Whether it has single quotation marks, so that a closing one is no apostrophe.
  private var hasInnerQuotes: Bool { runs.contains { $0.text.contains("‘") } }

  /// The text with its first letter as a capital.
  var capitalised: MarkedText {
    guard let first = runs.first, let letter = first.text.first, letter.isLowercase else {
      return self
    }
    let capital = letter.uppercased() + first.text.dropFirst()
    var text = MarkedText([Run(capital, first.style, link: first.link)])
    for run in runs.dropFirst() { text.append(run) }
    return text
  }
}

/// A text that grows by parts with marks between them.
struct Phrases {
  /// What was put together so far.
  private(set) var text = MarkedText()

  /// Begins with a text.
  init(_ text: MarkedText = "") { self.text = text }

  /// Adds a part after a comma; an empty one changes nothing.
  mutating func comma(_ part: MarkedText?) { add(part, after: ",") }

  /// Adds a part after a comma.
  mutating func comma(_ part: String?) { comma(part.map { MarkedText($0) }) }

  /// Adds a part after a full stop, its first letter as a capital if it is a word of the style.
  mutating func stop(_ part: MarkedText?) { add(part, after: ".") }

  /// Adds a part after a full stop.
  mutating func stop(_ part: String?) { stop(part.map { MarkedText($0) }) }

  /// Adds a part after a space.
  mutating func space(_ part: MarkedText?) {
    guard let part, !part.isEmpty else { return }
    text += (text.isEmpty ? "" : " ") + part
  }

  /// Adds a part after a space.
  mutating func space(_ part: String?) { space(part.map { MarkedText($0) }) }

  /// The text with a full stop at its end.
  var sentence: MarkedText { text.ending(with: ".") }

  private mutating func add(_ part: MarkedText?, after mark: Character) {
    guard let part, !part.isEmpty else { return }
    text = text.isEmpty ? part : text.ending(with: mark) + " " + part
  }
}
