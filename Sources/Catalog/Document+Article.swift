import Archive
import Markup

extension Document {
  /// The document of an article: its HTML, else its plain text.
  public init(_ article: Article) {
    if let html = article.contentHTML {
      self.init(html: html)
    } else {
      self.init(text: article.contentText ?? "")
    }
  }
}

extension Document {
  /// The text of the notes, in UTF-8 offsets, in reading order.
  var rangesOfNotes: [Range<Int>] {
    notes.compactMap(\.block).map { blocks[$0].range }.filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The text less that of its notes.
  var rangesOutsideNotes: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for note in rangesOfNotes where note.lowerBound >= start {
      if note.lowerBound > start { ranges.append(start..<note.lowerBound) }
      start = note.upperBound
    }
    if start < text.count { ranges.append(start..<text.count) }
    return ranges
  }
}
