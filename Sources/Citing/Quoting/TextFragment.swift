import Markup

/// A text fragment, which leads to words of a web page (WICG, URL Fragment Text Directives).
///
///     TextFragment(of: range, in: document)?.directive        // "text=Mutual%20aid%20is%20a%20law"
///     TextFragment(of: longRange, in: document)?.directive    // "text=In%20the%20long,as%20they%20are"
///
/// Short passages are named whole, long ones by their first and last words; where those stand in
/// several places, by the words before and after as well. Words that may be written otherwise on the
/// page, beside marks of notes and pages, are not used.
public struct TextFragment: Sendable, Hashable {
  /// Words before.
  let prefix: String?
  /// The words, or the first of them.
  let start: String
  /// The last of them.
  let end: String?
  /// Words after.
  let suffix: String?

  /// The longest passage that is named whole, in bytes.
  private static let longest = 120

  /// The fragment by which a range of a document is found; nil where none leads there and nowhere before.
  public init?(of range: Range<Int>, in document: Document) {
    let text = FragmentWords(of: document)
    let chosen = text.indices(in: range)
    guard let (first, last) = Self.ends(of: chosen, in: text) else { return nil }
    let target = first..<last + 1
    let finder = FragmentFinder(text)
    for pattern in Self.patterns(for: target, in: text) where finder.first(pattern) == target {
      func words(_ range: Range<Int>?) -> String? {
        range.map { range in
          document.string(
            in: text.words[range.lowerBound].range
              .lowerBound..<text.words[range.upperBound - 1].range.upperBound
          ).replacing("\u{AD}", with: "").split { $0.isWhitespace }.joined(separator: " ")
        }
      }
      prefix = words(pattern.prefix)
      start = words(pattern.start) ?? ""
      end = words(pattern.end)
      suffix = words(pattern.suffix)
      return
    }
    return nil
  }

  /// The directive as it stands after `#:~:`.
  public var directive: String {
    let parts = [
      prefix.map { PercentCoding.encoded($0) + "-" }, PercentCoding.encoded(start),
      end.map { PercentCoding.encoded($0) }, suffix.map { "-" + PercentCoding.encoded($0) },
    ]
    return "text=" + parts.compactMap(\.self).joined(separator: ",")
  }

  /// An address with the fragment; one that it has already stays.
  ///
  ///     fragment.address(on: "https://example.org/law")   // "https://example.org/law#:~:text=Mutual%20aid"
  public func address(on url: String) -> String {
    let bare = url.split(separator: ":~:", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return bare + (bare.contains("#") ? "" : "#") + ":~:" + directive
  }

  // MARK: - Choosing words

  /// The first and the last word of those that are whole on the page.
  private static func ends(of chosen: Range<Int>, in text: FragmentWords) -> (Int, Int)? {
    guard let first = chosen.first(where: { text.words[$0].isWhole }),
      let last = chosen.last(where: { text.words[$0].isWhole })
    else { return nil }
    return (first, last)
  }

  private static func patterns(
    for target: Range<Int>, in text: FragmentWords
  ) -> [FragmentPattern] {
    var patterns: [FragmentPattern] = []
    let contexts = [(0, 0), (2, 0), (0, 2), (3, 3), (6, 0), (0, 6), (8, 8)]
    if text.isUnbroken(target), text.length(of: target) <= longest || target.count < 8 {
      for (before, after) in contexts {
        patterns.append(FragmentPattern(target, nil, before, after, in: text))
      }
    }
    for count in [4, 7, 10] {
      let start = text.unbroken(from: target, count, atEnd: false)
      let end = text.unbroken(from: target, count, atEnd: true)
      guard start.upperBound <= end.lowerBound else { continue }
      for (before, after) in contexts {
        patterns.append(FragmentPattern(start, end, before, after, in: text))
      }
    }
    return patterns
  }
}

extension FragmentWords {
  /// Whether words stand in one block of the page, one after another.
  fileprivate func isUnbroken(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let others = words[range.lowerBound + 1..<range.upperBound]
    return first.isWhole && others.allSatisfy { $0.block == first.block && $0.followsDirectly }
  }

  fileprivate func length(of range: Range<Int>) -> Int {
    words[range.upperBound - 1].range.upperBound - words[range.lowerBound].range.lowerBound
  }

  /// So many words at the beginning or the end of others, or as many as stand together.
  fileprivate func unbroken(from range: Range<Int>, _ count: Int, atEnd: Bool) -> Range<Int> {
    var part =
      atEnd ? range.upperBound - 1..<range.upperBound : range.lowerBound..<range.lowerBound + 1
    while part.count < count {
      let longer =
        atEnd ? part.lowerBound - 1..<part.upperBound : part.lowerBound..<part.upperBound + 1
      guard longer.lowerBound >= range.lowerBound, longer.upperBound <= range.upperBound,
        isUnbroken(longer)
      else { break }
      part = longer
    }
    return part
  }
}

// MARK: - Reading

extension TextFragment {
  /// The fragment that a directive names: what `directive` writes; nil where it is none.
  public init?(directive: some StringProtocol) {
    guard directive.hasPrefix("text=") else { return nil }
    let names = String(directive).dropFirst("text=".count)
    var parts = names.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var prefix: String?
    var suffix: String?
    if parts.count > 1, let first = parts.first, first.hasSuffix("-") {
      prefix = String(parts.removeFirst().dropLast())
    }
    if parts.count > 1, let last = parts.last, last.hasPrefix("-") {
      suffix = String(parts.removeLast().dropFirst())
    }
    let all = [prefix, parts.first, parts.count > 1 ? parts[1] : nil, suffix]
    let decoded = all.map { $0.flatMap { PercentCoding.decoded($0) } }
    guard parts.count == 1 || parts.count == 2, let start = decoded[1], !start.isEmpty,
      zip(all, decoded).allSatisfy({ ($0 == nil) == ($1 == nil) })
    else { return nil }
    self.prefix = decoded[0]
    self.start = start
    end = decoded[2]
    self.suffix = decoded[3]
  }

  /// Where it leads in a document, in UTF-8 offsets of its text; nil where its words are not there.
  public func range(in document: Document) -> Range<Int>? {
    let text = FragmentWords(of: document)
    func words(_ text: String?) -> [String] { text.map { FragmentWords.folded(words: $0) } ?? [] }
    let found = FragmentFinder(text).first(
      prefix: words(prefix), start: words(start), end: words(end), suffix: words(suffix))
    return found.map {
      text.words[$0.lowerBound].range.lowerBound..<text.words[$0.upperBound - 1].range.upperBound
    }
  }
}
