/// Spellings of names in another script: *Kropotkin*, *Kropotkine* and *Кропоткин*.
///
/// Cyrillic letters have the Latin spellings of `letters`, which are those of the BGN/PCGN and
/// scholarly systems and of French and German use; `Documentation/Search.md` has the table. Which
/// of a word's spellings is meant only the archive's words can tell: all are made, and those that it
/// has are searched. Only words of 4 to 24 letters are spelt anew: shorter ones are often other words.
enum ScriptSpelling {
  /// The most spellings that are tried.
  static let most = 300

  private static let lengths = 4...24

  /// A Cyrillic letter, and what it is written as.
  private static let letters: [(letter: Unicode.Scalar, spellings: [String])] = [
    ("а", ["a"]), ("б", ["b"]), ("в", ["v", "w"]), ("г", ["g"]), ("д", ["d"]), ("е", ["e"]),
    ("ж", ["zh", "j"]), ("з", ["z"]), ("и", ["i"]), ("й", ["y", "i", "j"]), ("к", ["k", "c"]),
    ("л", ["l"]), ("м", ["m"]), ("н", ["n"]), ("о", ["o"]), ("п", ["p"]), ("р", ["r"]),
    ("с", ["s"]), ("т", ["t"]), ("у", ["u", "ou"]), ("ф", ["f", "ph"]), ("х", ["kh", "ch", "h"]),
    ("ц", ["ts", "tz", "c"]), ("ч", ["ch", "tch"]), ("ш", ["sh", "ch", "sch"]),
    ("щ", ["shch", "sch"]), ("ъ", [""]), ("ы", ["y"]), ("ь", [""]), ("э", ["e"]),
    ("ю", ["yu", "iu", "ju"]), ("я", ["ya", "ia", "ja"]), ("і", ["i"]), ("є", ["ye", "ie"]),
    ("ї", ["i", "yi"]), ("ґ", ["g"]),
  ]

  /// Ends of words that are written otherwise than by letters.
  private static let ends: [(end: String, spellings: [String])] = [
    ("ий", ["y", "i", "ii", "iy", "ij"]), ("ый", ["y", "yi", "yy"]), ("ин", ["ine"]),
  ]

  private static let spellings = Dictionary(
    uniqueKeysWithValues: letters.map { ($0.letter, $0.spellings) })

  private static let vowels: Set<Unicode.Scalar> = [
    "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "і", "ї", "є",
  ]

  /// Consonants after which a soft sign may stand, and those after which ы may not.
  private static let softened: Set<Unicode.Scalar> = ["л", "н", "р", "т", "с", "д", "з"]
  private static let hushed: Set<Unicode.Scalar> = ["к", "г", "х", "ж", "ш", "ч", "щ"]

  /// The spellings of a folded word in the other script.
  ///
  /// - Parameter isCyrillicRead: whether Cyrillic spellings of Latin words are wanted.
  static func others(of word: String, isCyrillicRead: Bool) -> [String] {
    let letters = word.unicodeScalars
    guard lengths.contains(letters.count) else { return [] }
    if letters.allSatisfy({ spellings[$0] != nil }) { return latin(word) }
    let isLatin = word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isCyrillicRead && isLatin ? cyrillic(word) : []
  }

  private static func latin(_ word: String) -> [String] {
    var made: [String] = []
    for (end, spellings) in ends where word.hasSuffix(end) {
      for start in products(of: word.unicodeScalars.dropLast(2)) {
        made += spellings.map { start + $0 }
      }
    }
    return Array((products(of: word.unicodeScalars[...]) + made).prefix(most))
  }

  /// All that some letters may be written as.
  private static func products(of letters: Substring.UnicodeScalarView) -> [String] {
    var made = [""]
    for letter in letters {
      let next = spellings[letter] ?? []
      made = Array(made.flatMap { start in next.map { start + $0 } }.prefix(most))
    }
    return made
  }

  /// A beginning of a Cyrillic word, and how many Latin letters it stands for.
  private struct Beginning {
    var word: String
    var count: Int
    var hasSoftSign = false
  }

  private static func cyrillic(_ word: String) -> [String] {
    let latin = Array(word.utf8)
    var found: [String] = []
    var open = [Beginning(word: "", count: 0)]
    while let beginning = open.popLast(), found.count < most {
      if beginning.count == latin.count {
        found.append(beginning.word)
        continue
      }
      let rest = latin[beginning.count...]
      for (end, spellings) in ends where spellings.contains(where: { rest.elementsEqual($0.utf8) })
      {
        found.append(beginning.word + end)
      }
      for next in continuations(of: beginning, rest).reversed() { open.append(next) }
    }
    return found
  }

  private static func continuations(
    of beginning: Beginning, _ rest: ArraySlice<UInt8>
  ) -> [Beginning] {
    var next: [Beginning] = []
    for (letter, spellings) in letters where mayFollow(letter, beginning.word.unicodeScalars.last) {
      for spelling in spellings where !spelling.isEmpty && rest.starts(with: spelling.utf8) {
        var longer = beginning
        longer.word.unicodeScalars.append(letter)
        longer.count += spelling.utf8.count
        next.append(longer)
        guard !longer.hasSoftSign, softened.contains(letter) else { continue }
        longer.word.unicodeScalars.append("ь")
        longer.hasSoftSign = true
        next.append(longer)
      }
    }
    return next
  }

  /// Whether Russian spelling lets a letter follow another: й follows vowels, ы consonants, and э
  /// begins words.
  private static func mayFollow(_ letter: Unicode.Scalar, _ last: Unicode.Scalar?) -> Bool {
    switch letter {
    case "й": last.map(vowels.contains) ?? false
    case "ы": last.map { !vowels.contains($0) && !hushed.contains($0) } ?? false
    case "э": last == nil
    default: true
    }
  }
}
