import Testing

@testable import Screen

/// The contract of safe text, stated anew: what is wrong with `text`, in words.
func faults(of text: String, allowsLineFeed: Bool = true) -> [String] {
  var faults: [String] = []
  let scalars = Array(text.unicodeScalars)
  var marks = 0
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let previous = index > 0 ? scalars[index - 1] : nil
    if let fault = fault(of: scalar, after: previous, before: next, allowsLineFeed) {
      faults.append("\(fault) U+\(String(scalar.value, radix: 16)) at \(index)")
    }
    marks = isMark(scalar) ? marks + 1 : isExtending(scalar) ? marks : 0
    if marks > 4 { faults.append("a fifth mark at \(index)") }
  }
  if let first = scalars.first, isMark(first) { faults.append("a leading mark") }
  return faults
}

private func fault(
  of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?,
  _ allowsLineFeed: Bool
) -> String? {
  switch scalar.value {
  case 0x0A: return allowsLineFeed ? nil : "line feed"
  case 0x200C, 0x200D: return isSurrounded(previous, next) ? nil : "stray joiner"
  case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF:
    return previous.map { isMark($0) || isExtending($0) } ?? true ? "stray selector" : nil
  case 0xE0020...0xE007F:
    return previous == "🏴" || previous.map { $0.value > 0xE0000 } ?? false ? nil : "stray tag"
  default: break
  }
  if scalar.properties.isDefaultIgnorableCodePoint { return "invisible" }
  switch scalar.properties.generalCategory {
  case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
    .paragraphSeparator:
    return "\(scalar.properties.generalCategory)"
  default: return nil
  }
}

/// A joiner needs something before it, and something behind it unless a virama is before it.
private func isSurrounded(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
  guard let previous, previous.value > 0x20 else { return false }
  if previous.properties.canonicalCombiningClass == .virama { return true }
  return next.map { $0.value > 0x20 } ?? false
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: !isExtending(scalar)
  default: false
  }
}

/// Joiners, selectors and tags, which neither are marks nor end a cluster.
private func isExtending(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x180B...0x180F, 0xE0000...0xE0FFF: true
  default: false
  }
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text of scalars on which the rules turn, in any order.
func hostileText(_ numbers: inout SeededNumbers) -> String {
  let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x7F...0xA0, 0xAD...0xAE, 0x300...0x36F, 0x600...0x660,
    0x903...0x950, 0x1800...0x1820, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0x200C...0x200D, 0x20E3...0x20E3, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x1F468...0x1F469,
    0x2764...0x2764, 0x1F1E6...0x1F1FF, 0x1F3F4...0x1F3F4, 0xE0061...0xE0065, 0xE007F...0xE007F,
    0x4E00...0x4E10, 0xE000...0xE001, 0xFDD0...0xFDD1, 0xFFF9...0xFFFC, 0x94D...0x94D,
    0x915...0x915, 0xD4E...0xD4E, 0x1100...0x1110, 0xE0100...0xE0102, 0x0A...0x0A,
    0x10FFFE...0x10FFFF, 0x1FAE9...0x1FAEA,
  ]
  var view = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...24, using: &numbers) {
    let range = ranges.randomElement(using: &numbers) ?? 0x20...0x20
    let value = UInt32.random(in: range, using: &numbers)
    if let scalar = Unicode.Scalar(value) { view.append(scalar) }
  }
  return String(view)
}
