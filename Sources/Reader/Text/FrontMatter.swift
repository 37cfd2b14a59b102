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

    /// An entry, with a link where it has one.
    public init(_ text: String, url: String? = nil) {
      self.text = text
      self.url = url
    }
  }

  /// Front matter of a title alone.
  public init(title: SafeText) {
    self.title = title
    details = []
    facts = []
  }

  /// The links of the facts, in order.
  var links: [String] { facts.flatMap(\.entries).compactMap(\.url) }

  /// What is said where those links stand.
  var linkedTexts: [String] { facts.flatMap(\.entries).filter { $0.url != nil }.map(\.text) }

  /// The front matter set for a measure, with a blank line at its end.
  func lines(measure: Int) -> [Line] {
    var lines = Self.wrapped(title.string, measure, style: .bold)
    lines += Self.wrapped(details.joined(separator: " · ").string, measure, style: .dim)
    if let notice {
      lines += [.blank] + Self.wrapped(notice.string, measure, style: .reverse)
    }
    if !facts.isEmpty { lines.append(.blank) }
    var link = 0
    for fact in facts { lines += Self.lines(of: fact, measure: measure, &link) }
    let rule = SafeText.repeating("─", count: measure)
    return lines + [.of(rule, .dim), .blank]
  }

  /// A fact with its label beside it, or above it where the measure is narrow.
  private static func lines(of fact: Fact, measure: Int, _ link: inout Int) -> [Line] {
    let indent = measure < 40 ? 2 : 12
    var lines: [Line] = indent == 2 ? [.of(fact.label, .bold)] : []
    for (index, entry) in fact.entries.enumerated() {
      let target = entry.url == nil ? nil : link
      if target != nil { link += 1 }
      let style: Style = target == nil ? .plain : .underline
      for (row, line) in wrapped(entry.text, measure - indent, style: style).enumerated() {
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
