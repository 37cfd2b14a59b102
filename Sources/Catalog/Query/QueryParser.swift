/// Makes the tree of a query's tokens, by recursive descent of bounded depth.
///
///     any   = all {"OR" all}
///     all   = unary {["AND"] unary}
///     unary = {"-" | "NOT"} near
///     near  = basic {"NEAR/n" basic}
///     basic = "(" any ")" | field basic | date:… | is:… | /…/ | word | "a phrase"
struct QueryParser {
  private let tokens: [QueryToken]
  private var position = 0
  private var leaves: Set<QueryExpression> = []
  private var folder = TermFolder()

  /// Whether more was asked for than is looked for.
  private(set) var isCut = false

  /// The most things that are looked for at once, and the most words of a phrase.
  static let mostLeaves = 64

  /// FTS5's parser, which gets what is made of the tree, has a stack of 100.
  private static let mostDepth = 10

  /// The most leaves, those that are repeated counted each time.
  private static let mostUses = 1000

  private var uses = 0

  init(_ tokens: [QueryToken]) {
    self.tokens = tokens
  }

  /// The tree; nil where there is nothing to look for.
  mutating func parse() throws(QueryFault) -> QueryExpression? {
    let expression = try any(in: nil, depth: 0)
    if position < tokens.count { throw .straysParenthesis }
    return expression
  }

  private var next: QueryToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func any(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    var parts: [QueryExpression] = []
    var seen: Set<QueryExpression> = []
    while true {
      if let part = try all(in: field, depth: depth), seen.insert(part).inserted {
        parts.append(part)
      }
      guard next == .or else { break }
      position += 1
      if !beginsOperand(next) { throw .lacksOperand("OR") }
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private mutating func all(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    var parts: [QueryExpression] = []
    var seen: Set<QueryExpression> = []
    if next == .or || next == .and { throw .lacksOperand(next == .or ? "OR" : "AND") }
    while let token = next, token != .close, token != .or {
      if token == .and {
        position += 1
        if !beginsOperand(next) { throw .lacksOperand("AND") }
      }
      if let part = try unary(in: field, depth: depth), seen.insert(part).inserted {
        parts.append(part)
      }
    }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  private func beginsOperand(_ token: QueryToken?) -> Bool {
    switch token {
    case nil, .close, .and, .or, .near: false
    default: true
    }
  }

  private mutating func unary(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    var isExcluded = false
    while let token = next, token == .minus || token == .not {
      isExcluded.toggle()
      position += 1
      if !beginsOperand(next) { throw .lacksOperand(token == .not ? "NOT" : "-") }
    }
    let part = try near(in: field, depth: depth)
    return isExcluded ? part.map { .not($0) } : part
  }

  private mutating func near(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    var left = try basic(in: field, depth: depth)
    var pairs: [QueryExpression] = []
    while case .near(let distance) = next {
      position += 1
      if !beginsOperand(next) { throw .lacksOperand("NEAR") }
      let right = try basic(in: field, depth: depth)
      guard case .words(let first) = left, case .words(let second) = right,
        first.field == second.field, first.field?.isOfText ?? true
      else { throw .nearOfMany }
      pairs.append(.near(first, second, distance: distance))
      left = right
    }
    return pairs.isEmpty ? left : pairs.count == 1 ? pairs[0] : .all(pairs)
  }

  private mutating func basic(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    guard let token = next else { return nil }
    position += 1
    switch token {
    case .open: return try parenthesis(in: field, depth: depth)
    case .field(let inner): return try self.field(inner, depth: depth)
    case .fact(let fact, let value): return try leaf(Self.expression(fact, value))
    case .pattern(let pattern):
      _ = try TextPattern(pattern)
      return leaf(.pattern(pattern))
    case .text(let text, let isPrefix, let isQuoted):
      return words(text, isPrefix, isQuoted, in: field)
    case .near: throw .lacksOperand("NEAR")
    case .minus, .and, .or, .not, .close: throw .lacksOperand("-")
    }
  }

  /// What is in parentheses; where the last one is missing, all that follows.
  private mutating func parenthesis(in field: QueryField?, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    if depth >= Self.mostDepth { throw .isTooDeep }
    let inner = try any(in: field, depth: depth + 1)
    if next == .close { position += 1 }
    return inner
  }

  private mutating func field(_ field: QueryField, depth: Int) throws(QueryFault)
    -> QueryExpression?
  {
    switch next {
    case .open, .text: return try basic(in: field, depth: depth)
    default: throw .emptyField(field.rawValue)
    }
  }

  private static func expression(_ fact: QueryFact, _ value: String) throws(QueryFault)
    -> QueryExpression
  {
    if value.isEmpty { throw .emptyField(fact.rawValue) }
    if fact == .state {
      guard let state = ReadingState(rawValue: value.lowercased()) else {
        throw .notAState(value)
      }
      return .state(state)
    }
    let dates: QueryDates? =
      switch fact {
      case .before: QueryDates(before: value)
      case .after: QueryDates(after: value)
      default: QueryDates(value)
      }
    guard let dates else { throw .notADate(value) }
    return .date(dates, isPosting: fact == .posted)
  }

  private mutating func words(
    _ text: String, _ isPrefix: Bool, _ isQuoted: Bool, in field: QueryField?
  ) -> QueryExpression? {
    let words = folder.linkedWords(of: text)
    guard !words.isEmpty else { return nil }
    if words.count > Self.mostLeaves { isCut = true }
    let kept = words.prefix(Self.mostLeaves)
    return leaf(
      .words(
        QueryWords(
          words: kept.map { .init(text: $0.text, isLinked: $0.isLinked) }, isPrefix: isPrefix,
          isQuoted: isQuoted, field: field)))
  }

  /// A leaf of the tree, unless there are too many.
  private mutating func leaf(_ leaf: QueryExpression) -> QueryExpression? {
    let isNew = !leaves.contains(leaf)
    if isNew && leaves.count >= Self.mostLeaves || uses >= Self.mostUses {
      isCut = isCut || isNew
      return nil
    }
    uses += 1
    leaves.insert(leaf)
    return leaf
  }
}
