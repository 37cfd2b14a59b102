/// The words of a text as numbers, and where each word stands in it.
struct WordPlaces {
  /// Where the words stand in the text, in bytes.
  let ranges: [Range<Int>]
  /// The number of each word: equal words have equal ones.
  let words: [Int32]
  /// Hashes and numbers of the words, each at the first free slot from that of its hash on.
  private var hashes: [UInt64]
  private var numbers: [Int32]
  /// The places of all words, those of one word after those of another.
  private let places: [Int32]
  private let starts: [Int32]

  /// The number of words that the text has not.
  static let unknown: Int32 = -1

  init(of text: [UInt8]) {
    let read = AnchorWords(of: text)
    ranges = read.ranges
    var capacity = 64
    while capacity < 2 * read.hashes.count { capacity *= 2 }
    hashes = [UInt64](repeating: 0, count: capacity)
    numbers = [Int32](repeating: Self.unknown, count: capacity)
    var words: [Int32] = []
    words.reserveCapacity(read.hashes.count)
    var counts: [Int32] = []
    for hash in read.hashes {
      let slot = Self.slot(of: hash, hashes, numbers)
      if numbers[slot] == Self.unknown {
        hashes[slot] = hash
        numbers[slot] = Int32(counts.count)
        counts.append(0)
      }
      counts[Int(numbers[slot])] += 1
      words.append(numbers[slot])
    }
    self.words = words
    (starts, places) = Self.gathered(words, counts)
  }

  private static func gathered(
    _ words: [Int32], _ counts: [Int32]
  ) -> (starts: [Int32], places: [Int32]) {
    var starts: [Int32] = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var places = [Int32](repeating: 0, count: words.count)
    for (place, word) in words.enumerated() {
      places[Int(next[Int(word)])] = Int32(place)
      next[Int(word)] += 1
    }
    return (starts, places)
  }

  private static func slot(of hash: UInt64, _ hashes: [UInt64], _ numbers: [Int32]) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while numbers[slot] != unknown, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The number of a word by its hash; `unknown` where the text has it not.
  func number(of hash: UInt64) -> Int32 {
    numbers[Self.slot(of: hash, hashes, numbers)]
  }

  /// Where a word stands, in order.
  func places(of word: Int32) -> ArraySlice<Int32> {
    guard word >= 0 else { return [] }
    return places[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }

  /// How often a word stands in the text.
  func count(of word: Int32) -> Int {
    word < 0 ? 0 : Int(starts[Int(word) + 1] - starts[Int(word)])
  }
}
