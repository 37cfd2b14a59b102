import Messages

/// Refuses what toml++ does not survive: it ends the program on tables without a name, and takes
/// memory without bound for names of many parts. Nobody writes such a configuration.
enum TOMLGuard {
  /// Bytes of a configuration, and parts, brackets or braces on a line, at most.
  static let longestFile = 65_536
  private static let deepest = 32

  /// The first line that is refused, and why; nil where there is none.
  static func fault(in toml: String) -> (line: Int, words: Message)? {
    if toml.utf8.count > longestFile { return (1, .configurationTooLong) }
    if toml.unicodeScalars.contains(where: { $0.value == 0 }) { return (1, .configurationNoText) }
    for (index, line) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if [".", "[", "{"].contains(where: { sign in line.count { String($0) == sign } > deepest }) {
        return (index + 1, .configurationTooManyParts)
      }
      let text = line.drop(while: \.isWhitespace)
      if text.first == "[", !isName(text.dropFirst(text.hasPrefix("[[") ? 2 : 1)) {
        return (index + 1, .configurationNoTableName)
      }
    }
    return nil
  }

  /// Whether a name begins here.
  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.drop(while: { $0 == " " || $0 == "\t" }).first else { return false }
    return first.isASCII && (first.isLetter || first.isNumber) || "_-\"'".contains(first)
  }
}
