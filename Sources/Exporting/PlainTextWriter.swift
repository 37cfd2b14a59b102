import Messages
import Screen

/// Writes a publication as plain text, each article as whoever gives the typesetter sets it.
///
/// Nothing in it can act on a terminal.
struct PlainTextWriter: PublicationWriter {
  private let publication: Publication
  private let set: TextSetter
  private let give: ([UInt8]) throws -> Void
  private var credits: Credits
  private var count = 0

  /// What parts articles.
  private static let rule = String(repeating: "═", count: 24)

  /// Begins a text.
  init(
    _ publication: Publication, _ set: @escaping TextSetter,
    _ give: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.publication = publication
    self.set = set
    self.give = give
    credits = Credits(of: publication)
    if publication.isSingle { return }
    let titles = publication.titles.enumerated().map { "\($0 + 1). \($1.shownOnLine)" }
    try self.give(
      lines: [publication.shownTitle, "", publication.words(.contents), ""] + titles + [""])
  }

  mutating func add(_ article: ExportedArticle) throws {
    count += 1
    if !publication.isSingle { try give(lines: ["", Self.rule, ""]) }
    try set(article, give)
    credits.add(article)
    try give(lines: [""])
  }

  mutating func finish() throws {
    try give(lines: ["", Self.rule, "", publication.words(.exportSources), ""])
    for source in credits.sources {
      try give(lines: [source.text.plain.shownOnLine])
      if let license = source.license {
        let facts = [license.attribution, license.spdx, license.url].compactMap(\.self)
        let text = facts.map(\.shownOnLine).joined(separator: " · ")
        try give(lines: [publication.words(.license) + ": " + text])
      }
      try give(lines: [""])
    }
    let works = credits.bibliography.entries
    if publication.isSingle || works.isEmpty { return }
    try give(lines: [publication.words(.bibliography), ""])
    for work in works { try give(lines: [work.text.plain.shownOnLine]) }
  }

  private func give(lines: [String]) throws {
    try give(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
