/// What somebody, or a body of people, is called, in the parts that CSL has for names.
///
///     PersonName(family: "Gogh", given: "Vincent", nonDroppingParticle: "van")
///     PersonName(literal: "Freedom Press")
public struct PersonName: Sendable, Hashable {
  /// The family name.
  public var family: String
  /// The given names.
  public var given: String
  /// A particle that is left away where the family name stands alone: `Alexander *von* Humboldt`.
  public var droppingParticle: String
  /// A particle that stays with the family name: `Vincent *van* Gogh`, `Taha *al-*Hashimi`.
  public var nonDroppingParticle: String
  /// `Jr.`, `III`
  public var suffix: String
  /// The whole name, where it has no such parts: of a body, of one word, or one that nobody split.
  public var literal: String?
  /// Whether the family name stands first also where a name is not turned round: `Mao Zedong`.
  public var isFamilyFirst: Bool

  /// A name in parts.
  public init(
    family: String, given: String = "", droppingParticle: String = "",
    nonDroppingParticle: String = "", suffix: String = "", isFamilyFirst: Bool = false
  ) {
    self.family = family
    self.given = given
    self.droppingParticle = droppingParticle
    self.nonDroppingParticle = nonDroppingParticle
    self.suffix = suffix
    self.isFamilyFirst = isFamilyFirst
  }

  /// A name that is one.
  public init(literal: String) {
    self.init(family: "")
    self.literal = literal
  }
}
