import Catalog
import Foundation

/// The name that was probably meant by one that does not exist.
public enum NearestName {
  /// The name that was misspelled so, else the first that has what was typed in it; else nil.
  ///
  ///     NearestName.to("strat", among: ["sort", "star"])              // "star"
  ///     NearestName.to("heading", among: ["star", "next-heading"])    // "next-heading"
  ///     NearestName.to("xyzzy", among: ["sort", "star"])              // nil
  static func to(_ typed: String, among names: [String]) -> String? {
    if let nearest = misspelled(typed, among: names) { return nearest }
    let typed = String(typed.lowercased().prefix(longest))
    return typed.count > 2 ? names.first { $0.contains(typed) } : nil
  }

  /// The name with the fewest typing errors, at most one for each three letters, and of such names
  /// the one that begins most alike; else nil.
  ///
  ///     NearestName.misspelled("searhc", among: ["check", "search"])   // "search"
  public static func misspelled(_ typed: String, among names: [String]) -> String? {
    let typed = String(typed.lowercased().prefix(longest))
    let letters = Array(typed)
    // A word of one letter is no misspelling of another.
    let most = min(max(1, (letters.count + 1) / 3), letters.count - 1)
    return names.compactMap { name in
      EditDistance.between(letters, Array(name), atMost: most).map { errors in
        (name: name, rank: (errors, -name.commonPrefix(with: typed).count))
      }
    }
    .min { $0.rank < $1.rank }?.name
  }

  /// Names have at most so many letters: what is longer is none of them.
  private static let longest = 40
}
