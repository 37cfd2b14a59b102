import Archive
import Citing
import Hypertext
import Messages
import Screen

extension HTMLWriter {
  /// Adds a paragraph of plain text, of a class that the style knows.
  mutating func paragraph(_ text: String, class name: String? = nil) {
    open("p", ("class", name))
    self.text(text)
    markup("</p>\n")
  }

  /// Adds where an article is from, and its licence.
  mutating func sourceNote(_ exported: ExportedArticle, of publication: Publication) {
    markup("<p>")
    text(publication.words(.exportSource) + ": ")
    element("cite", publication.source.title)
    if let version = publication.source.version {
      text(", " + publication.words(.exportVersion(SafeText(version, as: .field))))
    }
    if let address = exported.address {
      text(", ")
      link(address)
    }
    text(", " + publication.words(.exportAccessed(publication.accessedText)))
    markup("</p>\n")
    guard let license = exported.article.license ?? publication.source.license else { return }
    markup("<p>")
    self.license(license, label: publication.words(.license), leads: WebLink.address)
    markup("</p>\n")
  }

  /// Adds a text with its marks.
  mutating func marked(_ text: MarkedText) {
    for run in text.runs {
      let elements = run.style.elements
      let address = run.link.flatMap(WebLink.address)
      if let address { open("a", ("href", address)) }
      for name in elements { open(name) }
      self.text(run.text)
      for name in elements.reversed() { close(name) }
      if address != nil { close("a") }
    }
  }

  /// Adds an address, which leads where it says, if it can.
  mutating func link(_ url: String) {
    if let address = WebLink.address(url) {
      element("a", url, ("href", address))
    } else {
      text(url)
    }
  }
}

extension MarkedText.Style {
  /// The elements of HTML that set text so, the outermost first.
  fileprivate var elements: [StaticString] {
    let all: [(MarkedText.Style, StaticString)] = [
      (.bold, "b"), (.italic, "i"), (.superscript, "sup"), (.subscripted, "sub"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension HTMLWriter {
  /// Adds which archive the articles are from, its version, where it is, and when they were taken.
  mutating func archiveNote(of publication: Publication) {
    let source = publication.source
    markup("<p>")
    element("cite", source.title)
    if let version = source.version {
      text(", " + publication.words(.exportVersion(SafeText(version, as: .field))))
    }
    if let address = source.homePage {
      text(", ")
      link(address)
    }
    text(", " + publication.words(.exportAccessed(publication.accessedText)))
    markup("</p>\n")
  }
}

extension Credits {
  /// Writes how each article is cited, and its licence.
  func write(_ html: inout HTMLWriter) {
    html.archiveNote(of: publication)
    html.markup("<ul>\n")
    for source in sources {
      html.markup("<li>")
      html.marked(source.text)
      if let license = source.license {
        html.void("br")
        html.license(license, label: publication.words(.license), leads: WebLink.address)
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }
}
