/// A piece of a query as it was typed.
enum QueryToken: Hashable {
  case open
  case close
  /// `-` before what articles must be without.
  case minus
  case and, or, not
  case near(distance: Int)
  /// `title:` and the like.
  case field(QueryField)
  /// `date:` and the like, with what follows.
  case fact(QueryFact, value: String)
  /// A word, or what stood in quotation marks.
  case text(String, isPrefix: Bool, isQuoted: Bool)
  /// What stood between slashes.
  case pattern(String)
}

/// Cuts a query into tokens; it never fails, and reads each character at most twice.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [QueryToken] = []

  /// The longest pattern: how far the end of one is looked for.
  static let longestPattern = 1000

  /// Words within which `NEAR` without a number looks.
  static let usualDistance = 10

  private static let mostDistance = 1000

  static func tokens(of text: String) -> [QueryToken] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars))
    while lexer.position < lexer.scalars.count { lexer.readToken() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func readToken() {
    let scalar = scalars[position]
    switch scalar {
    case "(": add(.open)
    case ")": add(.close)
    case _ where Self.isQuote(scalar): readQuoted()
    case _ where scalar.properties.isWhitespace: position += 1
    case "-", "\u{2212}": readMinus()
    case "/": readPattern()
    default: readWord()
    }
  }

  private mutating func add(_ token: QueryToken) {
    tokens.append(token)
    position += 1
  }

  private mutating func readMinus() {
    while position < scalars.count, "-\u{2212}".unicodeScalars.contains(scalars[position]) {
      position += 1
    }
    guard position < scalars.count else { return }
    let next = scalars[position]
    if next != ")", !next.properties.isWhitespace { tokens.append(.minus) }
  }

  /// What is in quotation marks; where the last mark is missing, all that follows.
  private mutating func readQuoted() {
    let start = position + 1
    position = start
    while position < scalars.count, !Self.isQuote(scalars[position]) { position += 1 }
    var end = position
    position += 1
    var isPrefix = end > start && scalars[end - 1] == "*"
    if isPrefix { end -= 1 }
    if position < scalars.count, scalars[position] == "*" {
      isPrefix = true
      position += 1
    }
    tokens.append(.text(string(start..<end), isPrefix: isPrefix, isQuoted: true))
  }

  private mutating func readPattern() {
    let limit = min(scalars.count, position + Self.longestPattern)
    var end = position + 1
    while end < limit {
      if scalars[end] == "\\" {
        end += 2
        continue
      }
      let isLast = end + 1 >= scalars.count
      if scalars[end] == "/", isLast || Self.endsWord(scalars[end + 1]) { break }
      end += 1
    }
    guard end < limit, end > position + 1 else { return readWord() }
    tokens.append(.pattern(string((position + 1)..<end)))
    position = end + 1
  }

  private mutating func readWord() {
    let start = position
    while position < scalars.count, !Self.endsWord(scalars[position]) {
      if scalars[position] == ":", readName(string(start..<min(position, start + 10))) { return }
      position += 1
    }
    let word = string(start..<position)
    if let token = Self.operators[word] {
      tokens.append(token)
    } else if word.hasPrefix("NEAR"), let near = Self.near(word) {
      tokens.append(near)
    } else {
      let isPrefix = word.hasSuffix("*")
      tokens.append(
        .text(isPrefix ? String(word.dropLast()) : word, isPrefix: isPrefix, isQuoted: false))
    }
  }

  /// Reads on after the name of a field; false where it is none.
  private mutating func readName(_ name: String) -> Bool {
    let name = name.lowercased()
    if let field = QueryField(rawValue: name) {
      add(.field(field))
      return true
    }
    guard let fact = QueryFact(rawValue: name) else { return false }
    position += 1
    let start = position
    while position < scalars.count, !Self.endsWord(scalars[position]) { position += 1 }
    tokens.append(.fact(fact, value: string(start..<position)))
    return true
  }

  private static let operators: [String: QueryToken] = ["AND": .and, "OR": .or, "NOT": .not]

  private static func near(_ word: String) -> QueryToken? {
    if word == "NEAR" { return .near(distance: usualDistance) }
    guard word.hasPrefix("NEAR/"), let distance = Int(word.dropFirst(5)), distance >= 0 else {
      return nil
    }
    return .near(distance: min(distance, mostDistance))
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || isQuote(scalar) || scalar.properties.isWhitespace
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "＂": true
    default: false
    }
  }

  private func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
