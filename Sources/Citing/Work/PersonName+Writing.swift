extension PersonName {
  /// The name as it is read: `Vincent van Gogh`, `Mao Zedong`, `Martin Luther King Jr.`
  public var displayed: String {
    if let literal { return literal }
    if isFamilyFirst {
      let separator = NameOrder.isUnspacedScript(family) ? "" : " "
      return [particled(family, nonDroppingParticle), given].filter { !$0.isEmpty }
        .joined(separator: separator)
    }
    let parts = [given, droppingParticle].filter { !$0.isEmpty }
    let surname = [particled(family, nonDroppingParticle), suffix].filter { !$0.isEmpty }
    return (parts + surname).joined(separator: " ").replacing("’ ", with: "’")
  }

  /// The family name alone, as it stands in a citation: `van Gogh`, `Humboldt`, `King`.
  public var surname: String {
    literal ?? particled(family, nonDroppingParticle)
  }

  /// The name turned round, as bibliographies sort it.
  ///
  ///     name.inverted(demoting: true)    // "Gogh, Vincent van", Chicago
  ///     name.inverted(demoting: false)   // "van Gogh, Vincent", MLA
  ///
  /// - Parameter demoting: whether a particle that stays with the family name stands behind.
  public func inverted(demoting: Bool) -> String {
    if literal != nil || isFamilyFirst { return displayed }
    let head = demoting ? family : surname
    let tail = [given, droppingParticle, demoting ? nonDroppingParticle : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return [head, tail, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The name with initials, as APA has it: `van Gogh, V.`, `King, M. L., Jr.`
  public var initialled: String {
    if literal != nil || NameOrder.isUnspacedScript(family) { return displayed }
    let tail = [initials, droppingParticle].filter { !$0.isEmpty }.joined(separator: " ")
    return [surname, tail, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The name with initials before the family name: `V. van Gogh`.
  public var initialledFirst: String {
    if literal != nil || NameOrder.isUnspacedScript(family) { return displayed }
    let name = [initials, droppingParticle, surname].filter { !$0.isEmpty }.joined(separator: " ")
    return suffix.isEmpty ? name : name + ", " + suffix
  }

  /// The initials of the given names: `P. A.`, `J.-P.`
  private var initials: String {
    let names = given.replacing(".", with: ". ").split(separator: " ")
    return names.map { name in
      if NameOrder.isParticle(name) { return String(name) }
      return name.split(separator: "-").compactMap(\.first).filter(\.isLetter)
        .map { $0.uppercased() + "." }.joined(separator: "-")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func particled(_ name: String, _ particle: String) -> String {
    if particle.isEmpty { return name }
    return NameOrder.isJoined(particle) ? particle + name : particle + " " + name
  }
}
