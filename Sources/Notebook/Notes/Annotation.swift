import Catalog
import Foundation
import Revisions

/// A note of the reader's on an article or on a passage of it; a highlight where it has no words.
///
/// It has the passage that it is on, in the article's words, and the article's title, so that it can be
/// read where the article was revised, withdrawn or removed. In texts that users read it is a *note* or
/// a *highlight*.
///
///     let anchor = TextAnchor(quoting: range, in: document)
///     let note = Annotation(
///       item: "on-prisons", title: "On Prisons", target: .passage(anchor), body: "Compare ¶ 4.",
///       tags: ["prisons"])
///     try notebook.keep(note, in: archive)
public struct Annotation: Hashable, Sendable, Identifiable {
  /// Its name in all notebooks and exports: a UUID in small letters.
  public let id: String

  /// The id of the article's item.
  public var item: String

  /// The article's title, as it was when the note was made.
  public var title: String

  /// The language of the article, as ISO 639-1 code, by which words of the note have stems; nil where it
  /// is not known.
  public var language: String?

  /// What it is on.
  public var target: Target

  /// How many bytes of the article's text stand before the passage, as far as is known: notes of one
  /// paragraph are put in order by it.
  public var position: Int

  /// What the reader wrote; empty for a highlight.
  public private(set) var body: String

  /// The reader's tags, in their order, each once.
  public private(set) var tags: [String]

  /// When it was made, in whole milliseconds.
  public let createdAt: Date

  /// When its words or tags were changed last, in whole milliseconds.
  public private(set) var modifiedAt: Date

  /// When it was seen that the words that it is on are gone from the article; nil where they are not.
  public var detachedAt: Date?

  /// What a note is on.
  public enum Target: Hashable, Sendable {
    /// The article as a whole.
    case article
    /// A passage, which begins in the paragraph of the anchor.
    case passage(TextAnchor)
  }

  /// A note that is made now, unless said otherwise.
  public init(
    id: String = Self.newID(), item: String, title: String, language: String? = nil,
    target: Target, position: Int = 0, body: String = "", tags: [String] = [],
    createdAt: Date = Date(), modifiedAt: Date? = nil, detachedAt: Date? = nil
  ) {
    self.id = id
    self.item = item
    self.title = title.storable
    self.language = language
    self.target = target
    self.position = position
    self.body = body.storable
    self.tags = Self.tidy(tags)
    self.createdAt = createdAt.inMilliseconds
    self.modifiedAt = (modifiedAt ?? createdAt).inMilliseconds
    self.detachedAt = detachedAt?.inMilliseconds
  }

  /// The same note with other words and tags, changed now.
  public func changed(body: String, tags: [String], at now: Date = Date()) -> Annotation {
    var changed = self
    changed.body = body.storable
    changed.tags = Self.tidy(tags)
    changed.modifiedAt = max(now.inMilliseconds, modifiedAt)
    return changed
  }

  /// A name that no other note has.
  public static func newID() -> String { UUID().uuidString.lowercased() }

  /// Tags without white space around and line breaks in them, each once.
  private static func tidy(_ tags: [String]) -> [String] {
    var seen: Set<String> = []
    return tags.map { $0.storable.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Annotation {
  /// Whether it has no words of the reader's.
  public var isHighlight: Bool { body.isEmpty }

  /// The passage that it is on; nil where it is on the article.
  public var anchor: TextAnchor? {
    if case .passage(let anchor) = target { return anchor }
    return nil
  }

  /// The number of the paragraph (¶) in which its passage begins; nil where it is on the article.
  public var paragraph: Int? { anchor?.paragraph }

  /// Its passage in the article's words; empty where it is on the article.
  public var quotation: String { anchor?.exact ?? "" }
}

extension Date {
  /// The time in whole milliseconds, which is the same after it was written and read.
  var inMilliseconds: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded() / 1000)
  }
}
