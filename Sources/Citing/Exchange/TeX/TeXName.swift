/// Writes names as BibTeX and biber take them apart again: `von Last, Jr, First`.
///
///     TeXName(.unicode).list([gogh, freedomPress])   // "van Gogh, Vincent and {Freedom Press}"
///
/// What they would take apart wrongly is in braces: names of bodies, families with small words inside
/// (`{Ortega y Gasset}, José`), a comma or `and` inside a name.
struct TeXName: Sendable {
  private let text: TeXText

  init(_ characters: TeXText.Characters) {
    text = TeXText(characters)
  }

  /// Names in order.
  func list(_ names: [PersonName]) -> String? {
    let written = names.map(name).filter { !$0.isEmpty && $0 != "{}" }
    return written.isEmpty ? nil : written.joined(separator: " and ")
  }

  private func name(_ name: PersonName) -> String {
    if let literal = name.literal { return "{" + text.text(literal) + "}" }
    let particles = [name.droppingParticle, name.nonDroppingParticle].filter { !$0.isEmpty }
    if name.family.isEmpty {
      let rest = (particles + [name.given]).joined(separator: " ")
      return rest.isEmpty ? "" : "{" + text.text(rest) + "}"
    }
    var parts = [particle(particles.joined(separator: " ")) + family(name.family)]
    if !name.suffix.isEmpty { parts.append(part(name.suffix)) }
    parts.append(part(name.given))
    return name.given.isEmpty
      ? "{" + text.text(name.particled) + "}" : parts.joined(separator: ", ")
  }

  /// A particle before a family name; one that ends in an apostrophe or a hyphen stands at it.
  private func particle(_ particle: String) -> String {
    if particle.isEmpty { return "" }
    let isJoined = particle.last.map { "’'-".contains($0) } == true
    return text.text(particle) + (isJoined ? "" : " ")
  }

  private func family(_ family: String) -> String {
    let words = family.split(separator: " ")
    let hasSmallWord = words.count > 1 && words.contains { $0.first?.isLowercase == true }
    return hasSmallWord ? "{" + text.text(family) + "}" : part(family)
  }

  private func part(_ part: String) -> String {
    let isTorn =
      part.contains(",") || part.split(whereSeparator: \.isWhitespace).contains { $0 == "and" }
    return isTorn ? "{" + text.text(part) + "}" : text.text(part)
  }
}

extension PersonName {
  /// The family name with the particles before it.
  var particled: String {
    [droppingParticle, nonDroppingParticle, family, suffix].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
