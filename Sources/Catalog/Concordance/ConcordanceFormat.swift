import Archive
import Foundation

/// The forms in which a concordance is written for other programs: a line of text an occurrence,
/// with the article's id, the number of the paragraph (¶), the left context, the keyword and the right
/// context.
///
///     ConcordanceFormat.csv.text(of: line)   // guilds,1,The free,commune,", of the guilds."
public enum ConcordanceFormat: String, CaseIterable, Sendable {
  /// Values parted by commas, as RFC 4180 has them, but for line feeds alone at the ends of lines.
  case csv
  /// Values parted by tabs, for which spaces stand in the values.
  case tsv
  /// A JSON object a line.
  case json

  /// The names of the values.
  private static let names = ["article", "paragraph", "left", "keyword", "right"]

  /// The line above the others; nil where there is none.
  public var head: String? { self == .json ? nil : row(Self.names) }

  /// An occurrence as a line, without its line feed.
  ///
  /// - Parameter shown: what becomes of a value where it is shown: on a terminal, say. JSON has its
  ///   own escapes (`JSON.printable`).
  public func text(
    of line: Concordance.Line, shown: (String) -> String = { $0 }
  ) -> String {
    self == .json ? object(of: line).printable() : row(values(of: line).map(shown))
  }

  /// An occurrence as an object; the paragraph is a number, or null where it has none.
  public func object(of line: Concordance.Line) -> JSON {
    let values = zip(Self.names, values(of: line)).map { name, value in
      let number = line.paragraph == nil ? JSON.null : .number(value)
      return JSONObject.Member(name: name, value: name == "paragraph" ? number : .string(value))
    }
    return .object(JSONObject(values))
  }

  private func values(of line: Concordance.Line) -> [String] {
    [
      line.row.item, line.paragraph.map { "\($0)" } ?? "",
      line.left.trimmingCharacters(in: .whitespaces), line.keyword,
      line.right.trimmingCharacters(in: .whitespaces),
    ]
  }

  private func row(_ values: [String]) -> String {
    switch self {
    case .csv: values.map(quoted).joined(separator: ",")
    case .tsv, .json: values.map(spaced).joined(separator: "\t")
    }
  }

  /// A value with spaces for tabs and line breaks.
  private func spaced(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 }) else { return value }
    let scalars = value.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
