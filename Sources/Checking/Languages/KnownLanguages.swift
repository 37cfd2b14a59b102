/// Which subtags of language tags stand for something.
struct KnownLanguages: Sendable {
  private let languages: Set<String>
  private let scripts: Set<String>
  private let regions: Set<String>

  init() {
    var languages = Self.words(LanguageRegistry.shortLanguages)
    for word in Self.words(LanguageRegistry.longLanguages) {
      languages.formUnion(word.dropFirst(2).map { String(word.prefix(2)) + String($0) })
    }
    self.languages = languages
    scripts = Self.words(LanguageRegistry.scripts)
    regions = Self.words(LanguageRegistry.regions)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// The first subtag of a tag that stands for nothing; nil where all are known.
  ///
  /// Languages of more than three letters, regions of digits, variants and extensions are not
  /// looked up, and what is for private use is known.
  ///
  ///     KnownLanguages().unknownSubtag(of: LanguageTag("en-UK")!)   // "UK": it is GB
  func unknownSubtag(of tag: LanguageTag) -> String? {
    if let language = tag.language, !isKnown(language: language.lowercased()) { return language }
    if let script = tag.script, !isKnown(script: script.lowercased()) { return script }
    if let region = tag.region, !isKnown(region: region.lowercased()) { return region }
    return nil
  }

  private func isKnown(language: String) -> Bool {
    language.utf8.count > 3 || languages.contains(language) || ("qaa"..."qtz").contains(language)
  }

  private func isKnown(script: String) -> Bool {
    scripts.contains(script) || ("qaaa"..."qabx").contains(script)
  }

  private func isKnown(region: String) -> Bool {
    region.utf8.first.map { $0 < 0x3A } == true || regions.contains(region)
      || ["aa", "eu", "un", "zz", "ac", "cp", "dg", "ea", "ic", "ta", "xk"].contains(region)
      || ("qm"..."qz").contains(region) || ("xa"..."xz").contains(region)
  }
}
