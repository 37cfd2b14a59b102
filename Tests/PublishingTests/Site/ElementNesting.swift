/// What is wrong with where the elements of a page stand: what HTML Tidy mends without a word.
enum ElementNesting {
  private static let empty: Set = ["br", "hr", "img", "link", "meta"]

  /// What alone may stand in an element, beside white space.
  private static let contents: [String: Set<String>] = [
    "dl": ["dd", "dt"], "ol": ["li"], "table": ["caption", "tr"], "tr": ["td", "th"], "ul": ["li"],
  ]

  /// Where alone an element may stand.
  private static let holders: [String: Set<String>] = [
    "caption": ["table"], "dd": ["dl"], "dt": ["dl"], "figcaption": ["figure"],
    "li": ["ol", "ul"], "summary": ["details"], "td": ["tr"], "th": ["tr"], "tr": ["table"],
  ]

  /// Elements that hold running text only.
  private static let lines: Set = [
    "a", "abbr", "cite", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "p", "pre",
    "span", "strong", "sub", "summary", "sup", "time", "title",
  ]

  /// Elements that running text does not have.
  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section",
    "table", "ul",
  ]

  /// One line for each element, or text, that stands where it may not.
  static func faults(in html: String) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var end = html.startIndex
    for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
      let text = html[end..<tag.range.lowerBound]
      if let last = open.last, contents[last] != nil, text.contains(where: { !$0.isWhitespace }) {
        faults.append("text in \(last): \(text)")
      }
      end = tag.range.upperBound
      let name = String(tag.2)
      if tag.1 == "/" {
        if open.popLast() != name { faults.append("the end of \(name)") }
        continue
      }
      if !mayStand(name, in: open) { faults.append("\(name) in \(open.last ?? "nothing")") }
      if !empty.contains(name) { open.append(name) }
    }
    return faults + open.map { "\($0) has no end" }
  }

  private static func mayStand(_ name: String, in open: [String]) -> Bool {
    guard let last = open.last else { return name == "html" }
    if let only = contents[last], !only.contains(name) { return false }
    if let only = holders[name], !only.contains(last) { return false }
    if name == "a", open.contains("a") { return false }
    return !(blocks.contains(name) && lines.contains(last))
  }
}
