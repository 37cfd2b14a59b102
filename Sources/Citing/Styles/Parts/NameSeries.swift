/// Names one after another.
enum NameSeries {
  /// `A`, `A and B`, `A, B, and C`
  ///
  /// - Parameters:
  ///   - word: what stands before the last: `and`, `&`.
  ///   - hasComma: whether a comma stands before it also where there are two.
  static func joined(_ names: [String], word: String = "and", hasComma: Bool = false) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let head = names.dropLast().joined(separator: ", ")
    return head + (names.count > 2 || hasComma ? ", " : " ") + word + " " + last
  }

  /// The first so many names and `et al.`, where there are more than may be named.
  static func cut(_ names: [String], above limit: Int, to count: Int) -> String? {
    guard names.count > limit else { return nil }
    let kept = names.prefix(count).joined(separator: ", ")
    let hasComma = count > 1 || kept.contains(", ")
    return kept + (hasComma ? ", et al." : " et al.")
  }
}

/// Those whom a citation begins with: the authors, else whoever else answers for the work.
struct LeadNames {
  /// Their names, in order.
  let names: [PersonName]
  /// What they did.
  let role: Contributor.Role

  /// Nobody is named where the work has none of them.
  init(_ work: Work) {
    role = Self.roles.first { !work.names($0).isEmpty } ?? .author
    names = work.names(role)
  }

  /// Whether the names need no word that says what they did.
  var areAuthors: Bool {
    [.author, .composer, .performer, .host, .narrator, .seriesCreator].contains(role)
  }

  private static let roles: [Contributor.Role] = [
    .author, .composer, .performer, .director, .scriptWriter, .seriesCreator, .host,
    .editorTranslator, .editor, .editorialDirector, .compiler, .curator, .translator, .illustrator,
  ]
}
