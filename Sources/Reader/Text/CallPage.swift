import Archive
import Markup
import Messages
import Screen

/// The page of an archive's call for contributions, in a language.
struct CallPage {
  let call: Call
  let language: Language

  /// What is welcome, and where to send it.
  func document(archive: String) -> Document {
    var html = "<p>" + words(.callWelcomes(SafeText(archive, as: .field)))
    if !call.kinds.isEmpty {
      html += " " + words(.callSeeks(.oneOf(call.kinds)))
    }
    html += "<h2>\(words(.callHeading))</h2><dl>"
    html += facts.map { "<dt>\(words($0.0))</dt><dd>\($0.1)</dd>" }.joined() + "</dl>"
    return Document(html: html)
  }

  /// Labels, and what stands beside them.
  private var facts: [(Message, String)] {
    var facts: [(Message, String)] = []
    if let email = call.email { facts.append((.callAddress, link("mailto:" + email, email))) }
    if let url = call.url { facts.append((.callPage, link(url, url))) }
    if !call.languages.isEmpty {
      let names = call.languages.map(language.name(ofLanguage:)).joined(separator: ", ")
      facts.append((.callLanguages, HTML.escaped(names.string)))
    }
    if let limit = call.wordLimit { facts.append((.callLength, words(.callLimit(limit)))) }
    if let deadline = call.deadline {
      facts.append((.callDeadline, HTML.escaped(deadline.text)))
    }
    return facts
  }

  private func words(_ message: Message) -> String {
    HTML.escaped(language.text(of: message).string)
  }

  private func link(_ url: String, _ text: String) -> String {
    "<a href=\"\(HTML.escaped(url))\">\(HTML.escaped(text))</a>"
  }
}
