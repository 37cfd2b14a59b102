extension Document {
  /// The document with further links over words of its text, which stays as it is, as do all numbers
  /// and places.
  ///
  ///     let document = Document(html: "<p>As shown [Markin, 1992].</p>")
  ///     document.linking([(9..<23, "#markin")]).links   // one, from "[" to "]"
  ///
  /// A place is passed over where a link stands already, or which goes over the end of a leaf or
  /// through that of an inline, since inlines are nested.
  ///
  /// - Parameter places: Ranges of the text, in UTF-8 offsets, and where each leads.
  public func linking(_ places: [(range: Range<Int>, url: String)]) -> Document {
    var fitting: [(range: Range<Int>, url: String)] = []
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where isFree(place.range) && place.range.lowerBound >= (fitting.last?.range.upperBound ?? 0) {
      fitting.append(place)
    }
    if fitting.isEmpty { return self }
    var document = self
    let numbers = document.insert(fitting)
    document.insert(fitting.map(\.range), numbered: numbers)
    return document
  }

  /// Whether a link may stand over a range.
  private func isFree(_ range: Range<Int>) -> Bool {
    guard !leaves.isEmpty, !range.isEmpty else { return false }
    let leaf = blocks[leaves[self.leaf(at: range.lowerBound)]].range
    guard range.lowerBound >= leaf.lowerBound, range.upperBound <= leaf.upperBound else {
      return false
    }
    let first = inlines.firstIndex(from: leaf.lowerBound)
    return inlines[first...].prefix { $0.range.lowerBound < range.upperBound }.allSatisfy {
      inline in
      guard inline.range.overlaps(range) else { return true }
      if case .link = inline.kind { return false }
      return inline.range.isNested(with: range)
    }
  }

  /// Adds links in reading order, and numbers those of before anew; the new ones' numbers.
  private mutating func insert(_ places: [(range: Range<Int>, url: String)]) -> [Int] {
    var merged: [Link] = []
    var renumbered: [Int] = []
    var added: [Int] = []
    var rest = places[...]
    for link in links {
      while let place = rest.first, place.range.lowerBound < link.range.lowerBound {
        added.append(merged.count)
        merged.append(Link(url: place.url, range: place.range))
        rest.removeFirst()
      }
      renumbered.append(merged.count)
      merged.append(link)
    }
    for place in rest {
      added.append(merged.count)
      merged.append(Link(url: place.url, range: place.range))
    }
    links = merged
    inlines = inlines.map { inline in
      guard case .link(let number) = inline.kind else { return inline }
      return Inline(kind: .link(renumbered[number]), range: inline.range)
    }
    return added
  }

  /// Adds the inlines of new links, each before what it holds and after what holds it.
  private mutating func insert(_ ranges: [Range<Int>], numbered numbers: [Int]) {
    var merged: [Inline] = []
    var next = 0
    func isDue(before inline: Inline) -> Bool {
      guard next < ranges.count else { return false }
      let (new, old) = (ranges[next], inline.range)
      return new.lowerBound < old.lowerBound
        || new.lowerBound == old.lowerBound && new.upperBound >= old.upperBound
    }
    for inline in inlines {
      while isDue(before: inline) {
        merged.append(Inline(kind: .link(numbers[next]), range: ranges[next]))
        next += 1
      }
      merged.append(inline)
    }
    for index in next..<max(next, ranges.count) {
      merged.append(Inline(kind: .link(numbers[index]), range: ranges[index]))
    }
    inlines = merged
  }
}

extension [Inline] {
  /// The index of the first one that begins at an offset or after it.
  fileprivate func firstIndex(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Range<Int> {
  /// Whether one range holds the other.
  fileprivate func isNested(with other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && upperBound >= other.upperBound
      || other.lowerBound <= lowerBound && other.upperBound >= upperBound
  }
}
