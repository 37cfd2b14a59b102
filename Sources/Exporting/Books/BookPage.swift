import Hypertext

/// A page of a book: an XHTML document.
enum BookPage {
  /// The bytes of a page.
  ///
  /// - Parameters:
  ///   - title: Its title, which must not be empty.
  ///   - language: What it is written in (BCP 47); nil where that is not known.
  ///   - type: What it is, in the terms of EPUB's vocabulary: `bodymatter chapter`.
  ///   - style: The way from the page to the style.
  ///   - content: Writes what stands in `body`.
  static func bytes(
    title: String, language: String?, type: String?, style: String = BookStyle.name,
    _ content: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter(isXML: true)
    html.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    html.open(
      "html", ("xmlns", "http://www.w3.org/1999/xhtml"),
      ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("xml:lang", language), ("lang", language),
      ("dir", LanguageCode.isRightToLeft(language) ? "rtl" : "ltr"))
    html.markup("\n<head>\n")
    html.element("title", title)
    html.markup("\n")
    html.void("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", style))
    html.markup("\n</head>\n")
    html.open("body", ("epub:type", type))
    html.markup("\n")
    content(&html)
    html.markup("</body>\n</html>\n")
    return html.take()
  }
}
