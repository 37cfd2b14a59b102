/// Remarks on a work: what a kind of record has no field for, in English sentences as bibliographies
/// have them.
struct RemarkText: Sendable {
  private var sentences: [String] = []

  /// The sentences, each with its full stop; empty where there is none.
  var text: String { sentences.joined(separator: " ") }

  /// Adds a sentence, whose full stop may be missing.
  mutating func add(_ sentence: String?) {
    guard let sentence, !sentence.isEmpty else { return }
    sentences.append(sentence.last.map(".!?".contains) == true ? sentence : sentence + ".")
  }

  /// Adds what somebody did: `Translated by Paul Sharkey.`
  mutating func addPart(of role: Contributor.Role, in work: Work) {
    guard let words = Self.words[role], let names = Self.list(work.names(role)) else { return }
    add(words + " " + names)
  }

  /// What is said of those who did something, in the order in which it is said.
  static let roles: [Contributor.Role] = [
    .translator, .illustrator, .interviewer, .recipient, .organizer, .chair,
  ]

  private static let words: [Contributor.Role: String] = [
    .translator: "Translated by", .illustrator: "Illustrated by", .interviewer: "Interview by",
    .recipient: "To", .organizer: "Organised by", .chair: "Chaired by",
  ]

  /// `A`, `A and B`, `A, B and C`; nil for nobody.
  static func list(_ names: [PersonName]) -> String? {
    let names = names.map(\.displayed)
    guard let last = names.last else { return nil }
    let first = names.dropLast().joined(separator: ", ")
    return first.isEmpty ? last : first + " and " + last
  }
}

extension Work {
  /// `Review of Mutual Aid, by Peter Kropotkin`; nil where nothing is reviewed.
  var remarkOnReviewed: String? {
    guard let reviewedTitle else { return nil }
    let authors = RemarkText.list(reviewedAuthors).map { ", by \($0)" } ?? ""
    return "Review of \(reviewedTitle.plain)\(authors)"
  }

  /// `First published as “La Commune libre”, in Le Révolté, May 1882`; nil where that is not known.
  var remarkOnOriginal: String? {
    let title = originalTitle.map { "as “\($0.plain)”" }
    let place = originalPublisher.map { "in \($0)" }
    let date: String? = if case .date(let date)? = originalDate { date.text } else { nil }
    let parts = [title, place, date].compactMap(\.self)
    return parts.isEmpty ? nil : "First published " + parts.joined(separator: ", ")
  }

  /// `Given at the Colloquium, Dmitrov`; of an event itself, its series and place; nil where there was
  /// no event.
  var remarkOnEvent: String? {
    guard let eventTitle else { return nil }
    let event = [eventTitle.plain, eventPlace].compactMap(\.self).joined(separator: ", ")
    return kind == .event ? event : "Given at \(event)"
  }

  /// The title; where there is none, what the work is in words: `Review of Mutual Aid, by Peter
  /// Kropotkin`, `Letter to Richard Heath`; nil where not even that is known.
  var titleInWords: MarkedText? {
    if let title { return title }
    if let remarkOnReviewed { return MarkedText(remarkOnReviewed) }
    let recipients = RemarkText.list(names(.recipient))
    return recipients.map { MarkedText("\(genre ?? "Letter") to \($0)") }
  }

  /// `Archive: State Archive, F. 1129`; nil where none keeps it.
  var remarkOnArchive: String? {
    guard let archive else { return nil }
    let version = archiveVersion.map { "version \($0)" }
    return ["Archive: \(archive)", version, archiveLocation].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// `Licence: CC-BY-SA-4.0`; nil where none is known.
  var remarkOnLicense: String? {
    license.flatMap { $0.spdx ?? $0.url }.map { "Licence: \($0)" }
  }

  /// The work's own version; that of an archive which keeps it is none.
  var ownVersion: String? { archive == nil ? archiveVersion : nil }
}
