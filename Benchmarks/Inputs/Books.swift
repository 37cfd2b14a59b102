import Foundation

/// Books to measure with.
enum Books {
  /// "Memoirs of a Revolutionist" as Project Gutenberg publishes it: 1 MB of HTML.
  static func memoirs(in shared: URL) -> URL {
    shared.appending(
      path: "corpora/kropotkin/gitenberg-Memoirs-of-a-revolutionist_73882/73882-h/73882-h.htm")
  }

  /// A page of nothing but notes, whose marks are on other pages, as Standard Ebooks publishes the
  /// endnotes of a diary: 2 MB of HTML.
  static let endnotes: String = {
    var prose = Prose(seed: 1660)
    let notes = (1...4600).map { number in
      "<li id=\"note-\(number)\" epub:type=\"endnote\">\n<p>\(prose.words(55)) "
        + "<a href=\"diary-1660.xhtml#noteref-\(number)\" epub:type=\"backlink\">↩</a></p>\n</li>\n"
    }
    return "<section id=\"endnotes\" epub:type=\"endnotes\"><h2>Endnotes</h2><ol>\(notes.joined())"
      + "</ol></section>"
  }()

  /// A text of short paragraphs, each with a mark, and its notes: 2 MB of HTML.
  static let annotated: String = {
    var prose = Prose(seed: 1661)
    var marks = ""
    var notes = ""
    for number in 1...5200 {
      marks +=
        "<p>\(prose.words(18))<a href=\"#n\(number)\" id=\"r\(number)\" "
        + "epub:type=\"noteref\">\(number)</a></p>\n"
      notes +=
        "<li id=\"n\(number)\" epub:type=\"endnote\"><p>\(prose.words(28)) "
        + "<a href=\"#r\(number)\" role=\"doc-backlink\">↩</a></p></li>\n"
    }
    return marks + "<section epub:type=\"endnotes\"><ol>" + notes + "</ol></section>"
  }()
}

extension Books {
  /// A text of chapters with headings, emphasis, links and notes: 2 MB of HTML.
  static let chapters: String = {
    var prose = Prose(seed: 1842)
    let chapters = (1...200).map { chapter in
      let paragraphs = (1...20).map { number -> String in
        let note = "<sup><a href=\"#n\(chapter)\" id=\"r\(chapter)\">\(chapter)</a></sup>"
        return "<p>\(prose.words(42)) <em>\(prose.words(4))</em> \(prose.words(40)) "
          + "<a href=\"https://example.org/\(chapter)/\(number)\">\(prose.words(2))</a>"
          + "\(number == 1 ? note : "").</p>"
      }
      return "<h2>\(prose.words(5))</h2>\n\(paragraphs.joined(separator: "\n"))\n"
    }
    let notes = (1...200).map { "<li id=\"n\($0)\">\(prose.words(20))</li>" }
    return chapters.joined() + "<h2>Notes</h2><ol>\(notes.joined())</ol>"
  }()
}

/// Words that are like prose in their lengths, always the same for a seed.
struct Prose {
  private var state: UInt64

  private static let vocabulary = """
    the of and to in a that it was his with as had he not for by which but at on from be this is were \
    they have all their one so when who or been would no an her my there we them more if what will out \
    up into people mutual labour commune society revolution peasants workmen without between factories \
    association independence administration communication circumstances
    """.split(separator: " ").map(String.init)

  init(seed: UInt64) {
    state = seed
  }

  /// As many words as are wanted.
  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Self.vocabulary[Int(state >> 33) % Self.vocabulary.count]
    }.joined(separator: " ")
  }
}
