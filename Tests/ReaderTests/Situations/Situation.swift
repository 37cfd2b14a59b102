import Archive
import Foundation
import Reader
import Screen
import Testing

/// A situation of which screens are kept: how one comes to it, in the archive in `Gallery/`.
///
///     Situation("article/contents") { $0.open("aid"); $0.press("t") }
struct Situation: Sendable, CustomTestStringConvertible {
  /// The file's name under `Screens`, without the size.
  let name: String

  /// The sizes of the screens.
  var sizes = Self.fiveSizes

  var options = ReaderOptions()

  /// What is spelled on the screen of a terminal that has no characters beyond ASCII.
  var isASCII = false

  /// The archive, where it is another one.
  var archive: (@Sendable () throws -> ArchiveLocation)?

  /// What the reader does to come to it.
  let steps: @Sendable (ReaderHarness) -> Void

  init(_ name: String, _ steps: @escaping @Sendable (ReaderHarness) -> Void = { _ in }) {
    self.name = name
    self.steps = steps
  }

  var testDescription: String { name }

  /// The smallest screen that is drawn on, since what fits there fits anywhere, and one hint too many
  /// shows; a phone; a split window; a terminal; a large one.
  static let fiveSizes = [(3, 20), (12, 40), (16, 60), (24, 80), (40, 120)].map(Size.init)

  /// A phone and a terminal, for situations that differ from others in a row or two.
  static let twoSizes = [(12, 40), (24, 80)].map(Size.init)

  /// The reader in this situation.
  func reader(_ size: Size) throws -> ReaderHarness {
    let reader =
      try archive.map { try ReaderHarness(location: $0(), nil, size, options) }
      ?? Gallery.reader(size, options)
    steps(reader)
    return reader
  }

  // MARK: - Kinds

  /// The same at a phone's and a terminal's size only.
  var small: Situation { with { $0.sizes = Self.twoSizes } }

  /// The same on a very wide screen too.
  var wide: Situation { with { $0.sizes.append(Size(rows: 50, columns: 200)) } }

  /// The same with other options.
  func with(_ change: (inout Situation) -> Void) -> Situation {
    var situation = self
    change(&situation)
    return situation
  }
}

extension Size {
  fileprivate init(_ pair: (Int, Int)) {
    self.init(rows: pair.0, columns: pair.1)
  }
}
