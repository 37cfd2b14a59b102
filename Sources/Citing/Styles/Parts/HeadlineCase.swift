/// Headline-style capitals, for titles that are known to be English (CMOS 17 §8.159, MLA 9 §2.90).
///
/// Words only gain a capital: what already has one, `eBay`, and what is marked to stay as it is are
/// left alone. Articles, conjunctions, prepositions and `to` stay small, but not as first or last word.
enum HeadlineCase {
  /// The title with its capitals.
  static func set(_ title: MarkedText) -> MarkedText {
    let words = title.plain.split(whereSeparator: \.isWhitespace).count
    var index = 0
    var startsPart = true
    var isInWord = false
    return title.mapText { run in
      var text = ""
      for piece in pieces(of: run.text) {
        guard piece.first?.isWhitespace == false else {
          text += piece
          isInWord = false
          continue
        }
        let isFirstPiece = !isInWord
        isInWord = true
        if isFirstPiece { index += 1 }
        let isEdge = startsPart || index == words
        let stays = run.style.contains(.asWritten) || !isFirstPiece
        text += stays ? String(piece) : capitalised(piece, isEdge: isEdge)
        startsPart = piece.last.map { ":?!—".contains($0) } ?? false
      }
      return text
    }
  }

  /// White space and what stands between, in turn.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let piece = rest.prefix { $0.isWhitespace == first.isWhitespace }
      pieces.append(piece)
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  private static func capitalised(_ word: Substring, isEdge: Bool) -> String {
    let lead = word.prefix { !$0.isLetter && !$0.isNumber }
    let core = word.dropFirst(lead.count)
    guard core.allSatisfy({ !$0.isUppercase }), core.first?.isLetter == true,
      !core.contains(where: { "./@_".contains($0) && $0 != core.last })
    else { return String(word) }
    let letters = core.filter(\.isLetter)
    if !isEdge, small.contains(letters) { return String(word) }
    let parts = core.split(separator: "-", omittingEmptySubsequences: false)
    return lead
      + parts.enumerated().map { index, part in
        index > 0 && small.contains(String(part))
          ? String(part)
          : part.prefix(1).uppercased()
            + part.dropFirst()
      }.joined(separator: "-")
  }

  private static let small: Set = [
    "a", "about", "above", "across", "after", "against", "along", "among", "an", "and", "around",
    "as", "at", "before", "behind", "below", "beneath", "beside", "between", "beyond", "but", "by",
    "de", "despite", "down", "during", "except", "for", "from", "in", "inside", "into", "like",
    "near", "nor", "of", "off", "on", "onto", "or", "out", "over", "past", "per", "since", "so",
    "than", "the", "through", "to", "toward", "towards", "under", "until", "up", "upon", "v",
    "versus", "via", "von", "vs", "with", "within", "without", "yet",
  ]
}
