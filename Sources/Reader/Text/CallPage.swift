import Archive
import Markup
import Screen

/// The page of an archive's call for contributions.
enum CallPage {
  /// What is welcome, and where to send it.
  static func document(_ call: Call, archive: String) -> Document {
    var html = "<p>\(HTML.escaped(archive)) welcomes contributions."
    if !call.kinds.isEmpty { html += " It is looking for: \(list(call.kinds))." }
    var facts: [(String, String)] = []
    if let email = call.email { facts.append(("Write to", link("mailto:" + email, email))) }
    if let url = call.url { facts.append(("More", link(url, url))) }
    if !call.languages.isEmpty {
      let names = call.languages.map { LanguageName.english($0) }
      facts.append(("Languages", HTML.escaped(names.joined(separator: ", "))))
    }
    if let limit = call.wordLimit { facts.append(("Length", "at most \(limit) words")) }
    if let deadline = call.deadline { facts.append(("Until", HTML.escaped(deadline.text))) }
    html += "<h2>How to get in touch</h2><dl>"
    html += facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined() + "</dl>"
    return Document(html: html)
  }

  /// Kinds of text, separated by commas, with an “or” before the last.
  private static func list(_ kinds: [String]) -> String {
    let kinds = kinds.map(HTML.escaped)
    guard let last = kinds.last, kinds.count > 1 else { return kinds.joined() }
    return kinds.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func link(_ url: String, _ text: String) -> String {
    "<a href=\"\(HTML.escaped(url))\">\(HTML.escaped(text))</a>"
  }
}
