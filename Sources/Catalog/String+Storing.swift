extension String {
  /// The text as SQLite keeps it whole: it ends a text at U+0000, which becomes U+FFFD.
  ///
  ///     "a\0b".storable   // "a\u{FFFD}b"
  package var storable: String {
    utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self
  }

  /// Whether nothing of the text would be seen.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
    }
  }
}
