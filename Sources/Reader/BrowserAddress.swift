/// Which addresses may be given to a browser.
public enum BrowserAddress {
  /// Whether an address begins with `http://` or `https://` and has only printable ASCII characters.
  ///
  ///     BrowserAddress.isSafe("https://example.org/")      // true
  ///     BrowserAddress.isSafe("javascript:alert(1)")       // false
  public static func isSafe(_ url: String) -> Bool {
    let isWeb = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
    return isWeb && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
