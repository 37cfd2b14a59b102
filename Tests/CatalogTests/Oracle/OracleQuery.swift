import TestSupport

/// A query of the oracle: how it is typed, and what it asks for.
indirect enum OracleQuery: Hashable {
  case words(OracleWords)
  case near(OracleWords, OracleWords, Int)
  case category(String)
  case language(String)
  case date(String, name: String)
  case state(String)
  case pattern(String)
  case all([OracleQuery])
  case any([OracleQuery])
  case not(OracleQuery)

  /// As it is typed.
  var text: String {
    switch self {
    case .words(let words): words.text
    case .near(let left, let right, let distance): "\(left.text) NEAR/\(distance) \(right.text)"
    case .category(let name): "category:\(name)"
    case .language(let name): "language:\(name)"
    case .date(let date, let name): "\(name):\(date)"
    case .state(let state): "is:\(state)"
    case .pattern(let pattern): "/\(pattern)/"
    case .all(let parts): parts.map(\.textWithin).joined(separator: " ")
    case .any(let parts): parts.map(\.textWithin).joined(separator: " OR ")
    case .not(let part): (text(part).count % 2 == 0 ? "-" : "NOT ") + part.textWithin
    }
  }

  private func text(_ part: OracleQuery) -> String { part.textWithin }

  private var textWithin: String {
    switch self {
    case .all, .any, .near: "(\(text))"
    default: text
    }
  }

  /// Whether it is of words of the text.
  var isOfText: Bool {
    switch self {
    case .words(let words): words.field != "tag"
    case .near: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isOfText)
    default: false
    }
  }
}

/// Words of a query: one word, or a phrase, or the beginning of a word.
struct OracleWords: Hashable {
  var words: [OracleWord]
  var isPrefix = false
  var field: String?

  var text: String {
    let text = words.map(\.written).joined(separator: " ")
    let name = field.map { $0 + ":" } ?? ""
    return name + (words.count > 1 ? "\"\(text)\"" : text) + (isPrefix ? "*" : "")
  }
}

extension OracleQuery {
  static func random(depth: Int, using random: inout SeededRandom) -> OracleQuery {
    let count = Int.random(in: 2...3, using: &random)
    func parts() -> [OracleQuery] {
      (0..<count).map { _ in Self.random(depth: depth - 1, using: &random) }
    }
    switch Int.random(in: 0..<(depth > 0 ? 20 : 13), using: &random) {
    case 0...6: return .words(.random(using: &random))
    case 7:
      var (left, right) = (OracleWords.random(using: &random), OracleWords.random(using: &random))
      let field = ["title", nil].randomElement(using: &random) ?? nil
      (left.field, right.field) = (field, field)
      return .near(left, right, Int.random(in: 0...4, using: &random))
    case 8:
      return .category(["essays", "news", "longer", "elisee", "co-op"].pick(using: &random))
    case 9: return .language(["en", "french", "RU", "xx"].pick(using: &random))
    case 10:
      let name = ["date", "posted", "before", "after"].pick(using: &random)
      var date = OracleDate.random(using: &random)
      if name == "date" || name == "posted" {
        let other = OracleDate.random(using: &random)
        date = [date, date + "..", ".." + date, date + ".." + other].pick(using: &random)
      }
      return .date(date, name: name)
    case 11: return .state(["read", "unread", "starred"].pick(using: &random))
    case 12: return .pattern(["mutual", "co.?op", "^law", "(a|b)id"].pick(using: &random))
    case 13...16: return .all(parts())
    case 17...18: return .any(parts())
    default:
      let part = Self.random(depth: depth - 1, using: &random)
      if case .not = part { return part }
      return .not(part)
    }
  }
}

extension OracleWords {
  static func random(using random: inout SeededRandom) -> OracleWords {
    let count = Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
    var words = OracleWords(words: (0..<count).map { _ in .random(using: &random) })
    let fields: [String?] = [nil, nil, nil, nil, "title", "author", "footnote", "tag"]
    words.field = fields.randomElement(using: &random) ?? nil
    if Int.random(in: 0..<4, using: &random) == 0, let last = words.words.last {
      words.isPrefix = true
      // The beginning of the last word, where that is plain.
      if last.parts == [last.written.lowercased()], last.written.count > 2 {
        let length = Int.random(in: 2...last.written.count, using: &random)
        let beginning = String(last.written.prefix(length))
        words.words[count - 1] = OracleWord(beginning, beginning.lowercased())
      }
    }
    return words
  }
}

extension Array {
  fileprivate func pick(using random: inout SeededRandom) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
