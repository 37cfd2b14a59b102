/// The keys that were given in a file, so that no two entries have the same.
///
/// Keys of one archive differ already (see `CitationKey`), but for chance: two works of one name, year,
/// word and hash, once in many millions of pairs. Then the later one gets a longer hash. Only the keys'
/// hashes are kept, 8 bytes each.
struct KeyRegister: Sendable {
  private var given: Set<Int> = []

  /// The key of a work.
  mutating func key(of work: Work) -> String {
    let key = CitationKey(work)
    if given.insert(key.text.hashValue).inserted { return key.text }
    let longer = CitationKey(work, besides: key).text
    given.insert(longer.hashValue)
    return longer
  }
}
