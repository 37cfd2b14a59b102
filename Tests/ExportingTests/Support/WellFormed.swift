import FoundationXML
import Foundation

/// Whether a text is well-formed XML, by libxml2.
enum WellFormed {
  /// What is wrong with a text; nil for nothing.
  static func fault(of text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    return parser.parse()
      ? nil : "\(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")"
  }
}
