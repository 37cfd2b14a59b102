import Archive

extension PersonName {
  /// Reads a name of CSL-JSON; nil where it has no part.
  ///
  ///     {"family": "Gogh", "non-dropping-particle": "van", "given": "Vincent"}
  ///     {"literal": "Freedom Press"}
  ///
  /// - Parameter language: that of the work, by which it is known whether its authors put the
  ///   family name first.
  public init?(csl json: JSON, language: String? = nil) {
    if let text = json.string, !text.isEmpty {
      self.init(literal: text)
      return
    }
    guard let object = json.object else { return nil }
    if let literal = object["literal"]?.string, !literal.isEmpty {
      self.init(literal: literal)
      return
    }
    func part(_ name: String) -> String { object[name]?.stringOrNumber ?? "" }
    self.init(
      family: part("family"), given: part("given"), droppingParticle: part("dropping-particle"),
      nonDroppingParticle: part("non-dropping-particle"), suffix: part("suffix"))
    if family.isEmpty, given.isEmpty { return nil }
    if family.isEmpty || given.isEmpty {
      // A single name is what somebody is called, and is never turned round.
      let name = displayed
      self.init(literal: name)
      return
    }
    splitParticle()
    isFamilyFirst =
      NameOrder.isUnspacedScript(family) || NameOrder.putsFamilyFirst(language: language)
  }

  /// Takes a particle that stands in the family or the given name out of it, as CSL lets writers
  /// put it there: small letters before the family name stay with it, those after the given name
  /// are left away where the family name stands alone.
  private mutating func splitParticle() {
    if nonDroppingParticle.isEmpty {
      let (particle, rest) = NameOrder.leadingParticle(of: family)
      if !rest.isEmpty { (nonDroppingParticle, family) = (particle, rest) }
    }
    if droppingParticle.isEmpty {
      let (rest, particle) = NameOrder.trailingParticle(of: given)
      if !rest.isEmpty { (given, droppingParticle) = (rest, particle) }
    }
  }

  /// The name as CSL-JSON has it.
  public var csl: JSON {
    if let literal { return .object(["literal": .string(literal)]) }
    let parts = [
      ("family", family), ("given", given), ("dropping-particle", droppingParticle),
      ("non-dropping-particle", nonDroppingParticle), ("suffix", suffix),
    ]
    return .object(
      JSONObject(
        parts.filter { !$0.1.isEmpty }.map { .init(name: $0.0, value: .string($0.1)) }))
  }
}
