/// Codes of languages as archives have them, for the mark-up of pages.
package enum LanguageCode {
  private static let rightToLeft: Set = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi",
  ]

  /// The code, where it has the form of BCP 47: letters and digits of ASCII, parted by hyphens.
  package static func valid(_ code: String?) -> String? {
    guard let code, (2...35).contains(code.utf8.count) else { return nil }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    let isValid = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return isValid ? code : nil
  }

  /// Whether the language is written from right to left.
  package static func isRightToLeft(_ code: String?) -> Bool {
    rightToLeft.contains((code ?? "").prefix { $0 != "-" }.lowercased())
  }
}
