/// The parts of a text that each advance the cursor once, in order: what goes into cells.
struct Parts: Sequence, IteratorProtocol {
  /// One part.
  struct Part: Equatable {
    /// What is drawn.
    let cluster: Character
    /// 1 or 2.
    let columns: Int
    /// Whether it is of a marker such as `^X`.
    let isMarker: Bool
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var markers: ArraySlice<Range<Int>>
  private var advance = Advance()
  /// Where the scalar that comes next stands in the UTF-8.
  private var offset = 0
  /// The scalar that began the part after the one being gathered.
  private var pending: (scalar: Unicode.Scalar, columns: Int, offset: Int)?

  /// The parts of `text`. Scalars before the first that occupies columns are left out.
  init(_ text: SafeText) {
    scalars = text.string.unicodeScalars.makeIterator()
    markers = text.markers[...]
    _ = gather()
  }

  mutating func next() -> Part? {
    guard let first = pending else { return nil }
    let (rest, columns) = gather()
    return Part(
      cluster: Self.cluster(first.scalar, rest), columns: first.columns + columns,
      isMarker: isMarker(at: first.offset))
  }

  /// Reads on until another part begins.
  ///
  /// - Returns: the scalars on the way, and by how much they widen the part.
  private mutating func gather() -> (rest: [Unicode.Scalar], columns: Int) {
    var rest: [Unicode.Scalar] = []
    var width = 0
    pending = nil
    while let scalar = scalars.next() {
      let start = offset
      offset += UTF8.width(scalar)
      switch advance.add(scalar) {
      case .starts(let columns):
        pending = (scalar, columns, start)
        return (rest, width)
      case .extends(let columns):
        width += columns
        rest.append(scalar)
      }
    }
    return (rest, width)
  }

  private mutating func isMarker(at offset: Int) -> Bool {
    while let first = markers.first, first.upperBound <= offset { markers.removeFirst() }
    return markers.first?.contains(offset) ?? false
  }

  /// One cluster of all scalars; the first alone where they make several, as a Hangul vowel does
  /// after a Latin letter.
  private static func cluster(_ first: Unicode.Scalar, _ rest: [Unicode.Scalar]) -> Character {
    guard !rest.isEmpty else { return Character(first) }
    var view = String.UnicodeScalarView([first])
    view.append(contentsOf: rest)
    return String(view).first ?? Character(first)
  }
}
