import ArgumentParser
import Markup
import Messages

/// A paragraph, or one through another, by their numbers: `12`, `12-14`.
struct ParagraphRange: ExpressibleByArgument, Hashable {
  let numbers: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first >= 1, last >= first
    else { return nil }
    numbers = first...last
  }

  /// Where the paragraphs stand in a text.
  func range(in document: Document) throws -> Range<Int> {
    guard let first = document.range(ofParagraph: numbers.lowerBound),
      let last = document.range(ofParagraph: numbers.upperBound)
    else {
      throw Failure.nothingFound(
        .noSuchParagraph(numbers.upperBound, of: document.paragraphCount))
    }
    return first.lowerBound..<last.upperBound
  }
}
