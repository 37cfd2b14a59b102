/// Words with places for arguments: `{}` for the next one, `{2}` for the second.
struct Template: Equatable {
  enum Part: Equatable {
    case words(String)
    /// The index of an argument, from 0.
    case argument(Int)
  }

  let parts: [Part]

  /// A template between whose literals the arguments stand in their order.
  init(_ literals: [String]) {
    parts = literals.enumerated().flatMap { index, literal in
      index == 0 ? [.words(literal)] : [.argument(index - 1), .words(literal)]
    }
  }

  /// The template that a translation is.
  ///
  ///     Template("{2} of {1}").parts   // [.argument(1), .words(" of "), .argument(0)]
  init(_ text: String) {
    var parts: [Part] = []
    var words = ""
    var next = 0
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: opening)...].prefix { $0.isASCII && $0.isNumber }
      words += rest[..<opening]
      guard rest[inside.endIndex...].first == "}" else {
        words += "{"
        rest = rest[rest.index(after: opening)...]
        continue
      }
      let index = Int(inside).map { $0 - 1 } ?? next
      next = index + 1
      parts += words.isEmpty ? [.argument(index)] : [.words(words), .argument(index)]
      words = ""
      rest = rest[rest.index(after: inside.endIndex)...]
    }
    words += rest
    self.parts = words.isEmpty ? parts : parts + [.words(words)]
  }

  /// The arguments that are put in, in their own order.
  var arguments: [Int] {
    parts.compactMap { if case .argument(let index) = $0 { index } else { nil } }.sorted()
  }
}
