import Citing

/// As what a page of notes is written; texts are safe already, and have no mark-up.
enum NotePageForm: Sendable {
  /// CommonMark.
  case markdown
  /// Emacs' Org.
  case org
  /// Text without mark-up.
  case text

  /// The page of a format; of those that are no pages that of text.
  init(_ format: NoteFormat) {
    switch format {
    case .markdown: self = .markdown
    case .org: self = .org
    case .text, .jsonld, .csv: self = .text
    }
  }

  /// As what citations on it are written.
  var textForm: TextForm {
    switch self {
    case .markdown: .markdown
    case .org: .org
    case .text: .text
    }
  }

  /// A heading.
  ///
  ///     NotePageForm.markdown.heading("On *Prisons*", level: 2)   // "## On \*Prisons\*"
  func heading(_ text: String, level: Int) -> String {
    switch self {
    case .markdown: String(repeating: "#", count: level) + " " + line(text)
    case .org: String(repeating: "*", count: level) + " " + line(text)
    case .text: level == 1 ? text.uppercased() : text
    }
  }

  /// What is quoted.
  func quotation(_ text: String) -> String {
    switch self {
    case .markdown: "> " + line(text)
    case .org: "#+begin_quote\n" + line(text) + "\n#+end_quote"
    case .text: "  “" + text + "”"
    }
  }

  /// An item of a list; its text has its mark-up already.
  func item(_ text: String) -> String {
    self == .text ? text : "- " + text
  }

  /// What the reader wrote: line breaks and paragraphs stay.
  func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard self != .text else { return text }
    var written = ""
    for (index, piece) in lines.enumerated() {
      if index > 0 {
        let isWithin = !piece.isBlank && !lines[index - 1].isBlank
        written += isWithin ? (self == .markdown ? "\\\n" : "\\\\\n") : "\n"
      }
      written += line(String(piece))
    }
    return written
  }

  /// A line of which no sign is mark-up.
  private func line(_ text: String) -> String {
    let trimmed = String(text.drop { $0.isWhitespace })
    let written = MarkedText(trimmed).written(as: textForm)
    // Org's manual gives the space of no width for this.
    return self == .org && Self.isMarked(trimmed) ? "\u{200B}" + written : written
  }

  /// Whether the first signs of a line would make something else of it in Org: a list, a table, a drawer.
  private static func isMarked(_ line: String) -> Bool {
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let next = line.dropFirst(number.count).first ?? " "
    return number.isEmpty ? "-#:|".contains(next) : ".)".contains(next)
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
