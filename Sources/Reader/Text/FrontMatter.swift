import Markup
import Screen
import Typesetting

/// What stands above an article's text: title, byline and facts such as an event's place.
public struct FrontMatter: Sendable, Equatable {
  /// The title.
  public var title: SafeText

  /// Byline, date, category, reading time, as far as they are known.
  public var details: [SafeText]

  /// A sentence that must be read first: that the article was withdrawn, say.
  public var notice: SafeText?

  /// Labelled facts, in order.
  public var facts: [Fact]

  /// The number by which the first of its addresses is followed, shown before it; nil where nothing is
  /// followed.
  public var firstNumber: Int?

  /// A labelled fact of one or more entries, each on lines of its own.
  public struct Fact: Sendable, Equatable {
    /// What it is: `Speakers`.
    public var label: SafeText
    /// What is said.
    public var entries: [Entry]
  }

  /// An entry of a fact.
  public struct Entry: Sendable, Equatable {
    /// What is said.
    public var text: String
    /// Where it leads, or nil.
    public var url: String?
    /// The name of the person to whose articles it leads, or nil.
    public var person: String?

    /// An entry on one line, with a link where it has one.
    public init(_ text: String, url: String? = nil, person: String? = nil) {
      self.text = String(text.map { $0.isNewline ? " " : $0 })
      self.url = url
      self.person = person
    }

    /// Whether it leads anywhere.
    var isLinked: Bool { url != nil || person != nil }
  }

  /// Front matter of a title alone.
  public init(title: SafeText) {
    self.title = title
    details = []
    facts = []
  }

  /// The entries of the facts that lead anywhere, in order.
  var linked: [Entry] { facts.flatMap(\.entries).filter(\.isLinked) }

  /// The addresses of those; empty for persons.
  var links: [String] { linked.map { $0.url ?? "" } }

  /// The front matter set for a measure, with a blank line at its end.
  func lines(measure: Int) -> [Line] {
    var lines = Self.wrapped(title.string, measure, style: .bold)
    lines += Self.wrapped(details.joined(separator: " · ").string, measure, style: .dim)
    if let notice {
      lines += [.blank] + Self.wrapped(notice.string, measure, style: .reverse)
    }
    if !facts.isEmpty { lines.append(.blank) }
    var link = 0
    var number = firstNumber
    for fact in facts { lines += self.lines(of: fact, measure: measure, &link, &number) }
    let rule = SafeText.repeating("─", count: measure)
    return lines + [.of(rule, .dim), .blank]
  }

  /// Columns of the labels beside facts: of all languages' labels, and blanks behind the longest.
  private var labelColumns: Int { max(12, (facts.map(\.label.columns).max() ?? 0) + 2) }

  /// A fact with its label beside it, or above it where the measure is narrow.
  private func lines(
    of fact: Fact, measure: Int, _ link: inout Int, _ number: inout Int?
  ) -> [Line] {
    let indent = measure < 40 ? 2 : labelColumns
    var lines: [Line] = indent == 2 ? [.of(fact.label, .bold)] : []
    for (index, entry) in fact.entries.enumerated() {
      let target = entry.isLinked ? link : nil
      if target != nil { link += 1 }
      let style: Style = target == nil ? .plain : .underline
      var text = entry.text
      if entry.url != nil, let shown = number {
        text = "[\(shown)] " + text
        number = shown + 1
      }
      for (row, line) in Self.wrapped(text, measure - indent, style: style).enumerated() {
        let isLabelled = index == 0 && row == 0 && indent > 2
        let label = isLabelled ? fact.label.fitted(to: indent) : .blanks(indent)
        let linked = line.spans.map { Span($0.text, style: $0.style, link: target) }
        lines.append(Line([Span(label, style: isLabelled ? .bold : .plain)] + linked))
      }
    }
    return lines
  }

  /// One-line text broken into lines of a style; none for no text.
  static func wrapped(_ text: String, _ measure: Int, style: Style) -> [Line] {
    let document = Document(text: text)
    let setter = Typesetter(document, measure: max(1, measure))
    return document.leaves.indices.flatMap { setter.lines(ofLeaf: $0) }.map { line in
      Line(line.spans.map { Span($0.text, style: $0.style.adding(style)) })
    }
  }
}

extension Line {
  /// A line of one span.
  static func of(_ text: SafeText, _ style: Style) -> Line {
    Line([Span(text, style: style)])
  }
}
